package dev.flint.flink.memory;

import dev.flint.flink.memory.Derivation.Derived;
import dev.flint.flink.memory.Derivation.Refused;
import dev.flint.flink.memory.Derivation.Unknown;
import dev.flint.flink.memory.ProcessMemory.Divided;
import dev.flint.flink.memory.Stop.NotKnown;
import dev.flint.flink.memory.Stop.Refusal;
import dev.flint.flink.version.FlinkVersion;
import java.util.List;
import java.util.function.Function;

/** Derives the memory of Flink's processes from their configuration, as the Flink of a version does, to the byte. */
public final class ProcessDerivation {

    private static final String CPU_CORES = "taskmanager.cpu.cores";
    private static final String SLOTS = "taskmanager.numberOfTaskSlots";

    private static final ProcessMemory<TaskManagerPart.Pools> TASK_MANAGER = new ProcessMemory<>(
            "taskmanager",
            List.of(TaskManagerPart.TASK_HEAP, TaskManagerPart.MANAGED),
            new TaskManagerPart(),
            TaskManagerPart.Pools::sum);

    private static final ProcessMemory<JobManagerPart.Pools> JOB_MANAGER = new ProcessMemory<>(
            "jobmanager", List.of(JobManagerPart.HEAP), new JobManagerPart(), JobManagerPart.Pools::sum);

    private ProcessDerivation() {}

    /**
     * The memory of a TaskManager ({@code TaskExecutorProcessUtils.processSpecFromConfig}).
     *
     * @param version one that flint knows
     */
    public static Derivation<TaskManagerMemory> ofTaskManager(
            MemorySettings settings, FlinkVersion version, Launch launch) {
        return settled(new MemoryOptions(settings, version), options -> {
            mapOldHeap(launch, options);
            try {
                Divided<TaskManagerPart.Pools> divided = TASK_MANAGER.divide(options);
                checkCores(options);
                return taskManager(divided);
            } catch (Refusal refusal) {
                throw refusal.within("TaskManager memory configuration failed: ");
            }
        });
    }

    /**
     * The memory of a JobManager ({@code JobManagerProcessUtils.processSpecFromConfig}).
     *
     * @param version one that flint knows
     */
    public static Derivation<JobManagerMemory> ofJobManager(
            MemorySettings settings, FlinkVersion version, Launch launch) {
        return settled(new MemoryOptions(settings, version), options -> {
            try {
                OldHeap.JOB_MANAGER.mapTo(launch.jobManagerHeap(), options);
                Divided<JobManagerPart.Pools> divided = JOB_MANAGER.divide(options);
                return new JobManagerMemory(
                        divided.flink().heap(), divided.flink().offHeap(), divided.metaspace(), divided.overhead());
            } catch (Refusal refusal) {
                throw version.below(2, 0) ? refusal.within("JobManager memory configuration failed: ") : refusal;
            }
        });
    }

    private static void mapOldHeap(Launch launch, MemoryOptions options) {
        try {
            OldHeap.TASK_MANAGER.mapTo(launch.taskManagerHeap(), options);
        } catch (Refusal refusal) {
            throw refusal.within("TaskManager failed to map legacy JVM heap option to the new one: ");
        }
    }

    /** {@code getCpuCores}: one for each slot where nothing else is said. */
    private static void checkCores(MemoryOptions options) {
        double cores = options.contains(CPU_CORES) ? options.real(CPU_CORES) : options.integer(SLOTS);
        if (cores <= 0) {
            throw Refusal.of("TaskExecutors need to be started with a positive number of CPU cores. Please configure "
                    + CPU_CORES + " accordingly.");
        }
        options.integer(SLOTS);
    }

    private static TaskManagerMemory taskManager(Divided<TaskManagerPart.Pools> divided) {
        TaskManagerPart.Pools pools = divided.flink();
        return new TaskManagerMemory(
                pools.frameworkHeap(),
                pools.taskHeap(),
                pools.frameworkOffHeap(),
                pools.taskOffHeap(),
                pools.network(),
                pools.managed(),
                divided.metaspace(),
                divided.overhead());
    }

    private static <M> Derivation<M> settled(MemoryOptions options, Function<MemoryOptions, M> derive) {
        try {
            M memory = derive.apply(options);
            return new Derived<>(memory, options.log(), options.asked());
        } catch (Refusal refusal) {
            return new Refused<>(refusal.getMessage(), refusal.root(), options.asked());
        } catch (ArithmeticException overflow) {
            return new Refused<>(overflow.getMessage(), "", options.asked());
        } catch (NotKnown unknown) {
            return new Unknown<>(unknown.key(), unknown.getMessage(), unknown.place(), options.asked());
        }
    }
}
