package dev.flint.model.code;

import dev.flint.flink.settings.Setting;
import dev.flint.model.code.CodeOptions.Setter;
import dev.flint.model.code.Frame.Conf;
import dev.flint.model.code.Frame.Part;
import dev.flint.model.code.Frame.Thing;
import dev.flint.model.code.SettingCalls.Site;
import dev.flint.read.java.Expr;
import java.util.List;
import java.util.Optional;

/** What calls on an environment, on its parts and on Configuration objects set. */
final class PartCalls {

    private static final Setter PARALLELISM = CodeOptions.ofEnvironment("setParallelism").orElseThrow();

    private final MainProgram program;
    private final Noted noted;
    private final SettingCalls calls;

    /** @param program follows what is handed over */
    PartCalls(MainProgram program, Noted noted, SettingCalls calls) {
        this.program = program;
        this.noted = noted;
        this.calls = calls;
    }

    /** A Configuration goes to an environment, which keeps a copy: what is set in it later does not reach that. */
    void give(Thing thing) {
        if (thing instanceof Conf conf) {
            for (Setting setting : conf.settings) {
                noted.settings.add(noted.conditions == 0
                        ? setting
                        : new Setting(
                                setting.key(),
                                setting.keyPlace(),
                                SettingCalls.underACondition(setting.keyPlace())));
            }
        }
    }

    /** {@code createLocalEnvironment(4)}, with a Configuration behind the number or without. */
    void parallelism(Expr.Call call, Frame frame) {
        boolean number = !call.arguments().isEmpty()
                && (call.arguments().size() > 1 || !(program.thing(call.arguments().get(0), frame) instanceof Conf));
        if (number) {
            noted.settings.addAll(calls.setter(PARALLELISM, call, site(frame)));
        }
    }

    /** A call on an environment or a part of it. */
    Thing onPart(Part part, Expr.Call call, Frame frame) {
        switch (part) {
            case ENVIRONMENT -> {
                switch (call.name()) {
                    case "getCheckpointConfig" -> {
                        return Part.CHECKPOINT_CONFIG;
                    }
                    case "getConfig" -> {
                        return Part.EXECUTION_CONFIG;
                    }
                    case "configure" -> configure(call, frame);
                    case "setStateBackend" -> noted.settings.addAll(calls.stateBackend(call, site(frame)));
                    case "setRestartStrategy" ->
                        noted.settings.add(calls.unknown("restart-strategy.type", call, site(frame)));
                    default -> {
                        return set(CodeOptions.ofEnvironment(call.name()), part, call, frame);
                    }
                }
                return part;
            }
            case CHECKPOINT_CONFIG -> {
                if (call.name().equals("configure")) {
                    configure(call, frame);
                } else if (call.name().equals("setCheckpointStorage")) {
                    noted.settings.addAll(calls.storage(call, site(frame)));
                }
                return set(CodeOptions.ofCheckpointConfig(call.name()), part, call, frame);
            }
            case EXECUTION_CONFIG -> {
                return set(CodeOptions.ofExecutionConfig(call.name()), part, call, frame);
            }
            case TABLE_ENVIRONMENT -> {
                return call.name().equals("getConfig") ? Part.TABLE_CONFIG : Part.NOTHING;
            }
            default -> {
                if (call.name().startsWith("set") && call.arguments().size() == 2) {
                    option(call, frame, noted.settings);
                }
                return part;
            }
        }
    }

    private void configure(Expr.Call call, Frame frame) {
        Thing given = call.arguments().isEmpty() ? Part.NOTHING : program.thing(call.arguments().get(0), frame);
        if (given instanceof Conf) {
            give(given);
        } else {
            noted.open("the code configures its environment with something that flint does not follow");
        }
    }

    /** A setter; any other method of a part gives nothing that matters. */
    private Thing set(Optional<Setter> setter, Part part, Expr.Call call, Frame frame) {
        if (setter.isEmpty()) {
            call.arguments().forEach(argument -> program.thing(argument, frame));
            return Part.NOTHING;
        }
        noted.settings.addAll(calls.setter(setter.get(), call, site(frame)));
        return part;
    }

    /** A call on a Configuration. */
    Thing configured(Conf conf, Expr.Call call, Frame frame) {
        if (call.name().startsWith("set") && call.arguments().size() == 2) {
            option(call, frame, conf.settings);
            return conf;
        }
        if (call.name().equals("addAll")) {
            Thing other = call.arguments().isEmpty() ? Part.NOTHING : program.thing(call.arguments().get(0), frame);
            if (other instanceof Conf more) {
                conf.settings.addAll(more.settings);
            } else {
                noted.open("the code adds a configuration that flint does not follow");
            }
        }
        return call.name().equals("clone") ? conf : Part.NOTHING;
    }

    private void option(Expr.Call call, Frame frame, List<Setting> to) {
        Optional<Setting> setting = calls.option(call, site(frame));
        setting.ifPresent(to::add);
        if (setting.isEmpty()) {
            noted.open("the code sets an option that flint does not know");
        }
    }

    private Site site(Frame frame) {
        return new Site(frame.owner, frame.values, noted.conditions == 0);
    }
}
