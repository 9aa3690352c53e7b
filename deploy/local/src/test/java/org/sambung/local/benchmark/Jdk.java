package org.sambung.local.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A JDK on this machine. */
record Jdk(Path home, String version) {

    /** The first that writes an AOT cache in one step (JEP 514). */
    private static final int WITH_AOT_CACHE = 25;

    static Jdk at(Path home) {
        return new Jdk(home, version(home));
    }

    boolean hasAotCache() {
        return version.matches("[0-9]+.*") && Integer.parseInt(version.split("[^0-9]")[0]) >= WITH_AOT_CACHE;
    }

    /** The named one, or one that lies beside it or where Linux distributions put them. */
    static Optional<Jdk> withAotCache(Path named) {
        return Stream.concat(
                        Stream.of(named),
                        Stream.of(named.getParent(), Path.of("/usr/lib/jvm"))
                                .filter(Objects::nonNull)
                                .flatMap(Jdk::within))
                .map(Jdk::at)
                .filter(Jdk::hasAotCache)
                .findFirst();
    }

    private static Stream<Path> within(Path directory) {
        try (var found = Files.list(directory)) {
            return found.sorted().toList().stream();
        } catch (IOException none) {
            return Stream.empty();
        }
    }

    private static String version(Path home) {
        try (var lines = Files.lines(home.resolve("release"))) {
            return lines.filter(line -> line.startsWith("JAVA_VERSION="))
                    .map(line -> line.replaceAll("[^0-9.]", ""))
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            return "unknown";
        }
    }
}
