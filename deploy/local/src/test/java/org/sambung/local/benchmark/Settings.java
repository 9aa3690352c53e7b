package org.sambung.local.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What is measured, and how long; from system properties {@code sambung.benchmark.*}.
 *
 * @param only the trials to run, all if empty
 * @param rows referrals that lie in the database at the most
 * @param clients who ask at once in a closed loop
 * @param window how long one window lasts; contestants alternate window by window
 * @param warmup how long one contestant is warmed up at the most, if its windows do not agree before
 * @param rounds measured windows of each contestant
 * @param arrivals how long requests arrive at a fixed rate
 * @param java the JDK that runs what is measured
 * @param jvm its options, the same for the services and the minimal endpoint
 * @param output where the figures are kept
 */
record Settings(
        Set<String> only,
        int rows,
        int clients,
        Duration window,
        Duration warmup,
        int rounds,
        Duration arrivals,
        Path java,
        List<String> jvm,
        Path output) {

    static Settings ofSystemProperties() {
        return new Settings(
                words("only", ""),
                Integer.parseInt(property("rows", "10000")),
                Integer.parseInt(property("clients", "16")),
                seconds("window", "10"),
                seconds("warmup", "240"),
                Integer.parseInt(property("rounds", "6")),
                seconds("arrivals", "30"),
                Path.of(property("java", System.getProperty("java.home"))),
                // As the containers start the services.
                List.copyOf(words("jvm", "-Xmx192m,-XX:+UseSerialGC,-XX:MaxMetaspaceSize=160m,-Xss512k")),
                Path.of(property("output", "target/benchmark.jsonl")).toAbsolutePath());
    }

    boolean wants(String trial) {
        return only.isEmpty() || only.contains(trial);
    }

    private static Duration seconds(String name, String orElse) {
        return Duration.ofSeconds(Long.parseLong(property(name, orElse)));
    }

    private static Set<String> words(String name, String orElse) {
        var words =
                new LinkedHashSet<>(Arrays.asList(property(name, orElse).strip().split("[, ]+")));
        words.remove("");
        return words;
    }

    /** Maven hands on what was not given as an empty text. */
    private static String property(String name, String orElse) {
        var given = System.getProperty("sambung.benchmark." + name, "");
        return given.isBlank() ? orElse : given;
    }
}
