package dev.flint.read.shell;

import java.util.Map;
import java.util.Optional;

/**
 * The options of Flink's programs (CliFrontendParser, GenericCLI, AbstractCustomCommandLine, FlinkYarnSessionCli,
 * StandaloneApplicationClusterConfigurationParserFactory), of all versions: the name first listed, and whether a value
 * follows.
 */
final class OptionNames {

    /** {@code name} takes a value, {@code name!} takes none. */
    private static final Map<String, String> CLIENT = Map.ofEntries(
            Map.entry("D", "D"),
            Map.entry("t", "t"), Map.entry("target", "t"),
            Map.entry("e", "e"), Map.entry("executor", "e"),
            Map.entry("m", "m"), Map.entry("jobmanager", "m"),
            Map.entry("c", "c"), Map.entry("class", "c"),
            Map.entry("C", "C"), Map.entry("classpath", "C"),
            Map.entry("p", "p"), Map.entry("parallelism", "p"),
            Map.entry("s", "s"), Map.entry("fromSavepoint", "s"),
            Map.entry("rm", "rm"), Map.entry("restoreMode", "rm"),
            Map.entry("claimMode", "rm"),
            Map.entry("z", "z"), Map.entry("zookeeperNamespace", "z"),
            Map.entry("j", "j"), Map.entry("jarfile", "j"),
            Map.entry("py", "py"), Map.entry("python", "py"),
            Map.entry("pym", "pym"), Map.entry("pyModule", "pym"),
            Map.entry("pyfs", "pyfs"), Map.entry("pyFiles", "pyfs"),
            Map.entry("pyarch", "pyarch"), Map.entry("pyArchives", "pyarch"),
            Map.entry("pyreq", "pyreq"), Map.entry("pyRequirements", "pyreq"),
            Map.entry("pyexec", "pyexec"), Map.entry("pyExecutable", "pyexec"),
            Map.entry("pyclientexec", "pyclientexec"), Map.entry("pyClientExecutable", "pyclientexec"),
            Map.entry("pypath", "pypath"), Map.entry("pyPythonPath", "pypath"),
            Map.entry("d", "d!"), Map.entry("detached", "d!"),
            Map.entry("n", "n!"), Map.entry("allowNonRestoredState", "n!"),
            Map.entry("sae", "sae!"), Map.entry("shutdownOnAttachedExit", "sae!"),
            Map.entry("q", "q!"), Map.entry("sysoutLogging", "q!"),
            Map.entry("h", "h!"), Map.entry("help", "h!"),
            Map.entry("v", "v!"), Map.entry("verbose", "v!"),
            Map.entry("yD", "yD"),
            Map.entry("yd", "yd!"), Map.entry("yarndetached", "yd!"),
            Map.entry("yh", "yh!"), Map.entry("yarnhelp", "yh!"),
            Map.entry("yq", "yq!"), Map.entry("yarnquery", "yq!"),
            Map.entry("yst", "yst!"), Map.entry("yarnstreaming", "yst!"),
            Map.entry("yat", "yat"), Map.entry("yarnapplicationType", "yat"),
            Map.entry("yid", "yid"), Map.entry("yarnapplicationId", "yid"),
            Map.entry("yj", "yj"), Map.entry("yarnjar", "yj"),
            Map.entry("yjm", "yjm"), Map.entry("yarnjobManagerMemory", "yjm"),
            Map.entry("yn", "yn"), Map.entry("yarncontainer", "yn"),
            Map.entry("ynl", "ynl"), Map.entry("yarnnodeLabel", "ynl"),
            Map.entry("ynm", "ynm"), Map.entry("yarnname", "ynm"),
            Map.entry("yqu", "yqu"), Map.entry("yarnqueue", "yqu"),
            Map.entry("ys", "ys"), Map.entry("yarnslots", "ys"),
            Map.entry("yt", "yt"), Map.entry("yarnship", "yt"),
            Map.entry("ytm", "ytm"), Map.entry("yarntaskManagerMemory", "ytm"),
            Map.entry("yz", "yz"), Map.entry("yarnzookeeperNamespace", "yz"));

    private static final Map<String, String> YARN_SESSION = Map.ofEntries(
            Map.entry("D", "D"),
            Map.entry("t", "t"), Map.entry("ship", "t"),
            Map.entry("m", "m"), Map.entry("jobmanager", "m"),
            Map.entry("at", "at"), Map.entry("applicationType", "at"),
            Map.entry("id", "id"), Map.entry("applicationId", "id"),
            Map.entry("j", "j"), Map.entry("jar", "j"),
            Map.entry("jm", "jm"), Map.entry("jobManagerMemory", "jm"),
            Map.entry("n", "n"), Map.entry("container", "n"),
            Map.entry("nl", "nl"), Map.entry("nodeLabel", "nl"),
            Map.entry("nm", "nm"), Map.entry("name", "nm"),
            Map.entry("qu", "qu"), Map.entry("queue", "qu"),
            Map.entry("s", "s"), Map.entry("slots", "s"),
            Map.entry("tm", "tm"), Map.entry("taskManagerMemory", "tm"),
            Map.entry("z", "z"), Map.entry("zookeeperNamespace", "z"),
            Map.entry("d", "d!"), Map.entry("detached", "d!"),
            Map.entry("h", "h!"), Map.entry("help", "h!"),
            Map.entry("q", "q!"), Map.entry("query", "q!"),
            Map.entry("st", "st!"), Map.entry("streaming", "st!"));

    private static final Map<String, String> STANDALONE_JOB = Map.ofEntries(
            Map.entry("D", "D"),
            Map.entry("c", "configDir"), Map.entry("configDir", "configDir"),
            Map.entry("j", "c"), Map.entry("job-classname", "c"),
            Map.entry("jid", "jid"), Map.entry("job-id", "jid"),
            Map.entry("jars", "jars"),
            Map.entry("h", "host"), Map.entry("host", "host"),
            Map.entry("r", "webui-port"), Map.entry("webui-port", "webui-port"),
            Map.entry("s", "s"), Map.entry("fromSavepoint", "s"),
            Map.entry("rm", "rm"), Map.entry("restoreMode", "rm"),
            Map.entry("claimMode", "rm"),
            Map.entry("n", "n!"), Map.entry("allowNonRestoredState", "n!"));

    /** The programs that start processes, and the SQL programs: what is not told here is passed over. */
    private static final Map<String, String> OTHER = Map.ofEntries(
            Map.entry("D", "D"),
            Map.entry("c", "configDir"), Map.entry("configDir", "configDir"),
            Map.entry("host", "host"), Map.entry("webui-port", "webui-port"));

    /** CliOptionsParser of flink-sql-client. */
    private static final Map<String, String> SQL_CLIENT = Map.ofEntries(
            Map.entry("D", "D"),
            Map.entry("f", "f"), Map.entry("file", "f"),
            Map.entry("i", "i"), Map.entry("init", "i"),
            Map.entry("j", "j"), Map.entry("jar", "j"),
            Map.entry("l", "l"), Map.entry("library", "l"),
            Map.entry("s", "session"), Map.entry("session", "session"));

    private final Map<String, String> names;

    private OptionNames(Map<String, String> names) {
        this.names = names;
    }

    static OptionNames of(FlinkProgram program) {
        return new OptionNames(switch (program) {
            case FLINK -> CLIENT;
            case YARN_SESSION -> YARN_SESSION;
            case STANDALONE_JOB -> STANDALONE_JOB;
            case SQL_CLIENT -> SQL_CLIENT;
            default -> OTHER;
        });
    }

    /** The first listed name of an option that is written so, without hyphens. */
    Optional<String> name(String written) {
        return Optional.ofNullable(names.get(written)).map(name -> name.replace("!", ""));
    }

    boolean takesValue(String written) {
        return !names.getOrDefault(written, "!").endsWith("!");
    }
}
