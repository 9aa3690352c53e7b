package org.sambung.local.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What Linux tells of a process; zero elsewhere, and of a process that has ended. */
final class ProcFiles {

    /** The kernel's clock tick, the same on every Linux that Java runs on. */
    private static final double TICKS_PER_SECOND = 100;

    private ProcFiles() {}

    /** Processor seconds of the process and of its children, those that a server forks. */
    static double processorSecondsOfFamily(long pid) {
        return Stream.concat(
                        Stream.of(pid),
                        ProcessHandle.of(pid).stream()
                                .flatMap(ProcessHandle::children)
                                .map(ProcessHandle::pid))
                .mapToDouble(ProcFiles::processorSeconds)
                .sum();
    }

    static double processorSeconds(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            // The second field is a name in parentheses, which may hold spaces.
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
        } catch (IOException gone) {
            return 0;
        }
    }

    /** Resident memory in MiB. */
    static double residentMemory(long pid) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024.0)
                    .findFirst()
                    .orElse(0);
        } catch (IOException gone) {
            return 0;
        }
    }
}
