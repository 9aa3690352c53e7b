package org.sambung.local.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.sambung.testing.Ports;

/**
 * From the start of the process to its readiness, on a database that has been migrated, and the memory then: each program
 * alone, three times, the middle one counts. Where there is a JDK with AOT caches, on that too, with and without one.
 */
final class Starting implements Trial {

    private static final int TIMES = 3;
    private static final Duration LONGEST_WRITING = Duration.ofMinutes(3);

    /** What may be written is bounded by what may be loaded; the cache is larger than that, and is not loaded whole. */
    private static final String ROOM_FOR_WRITING = "-XX:MaxMetaspaceSize=512m";

    private static final List<String> SERVICES = List.of("referral-service", "agreements-service", "visit-service");

    @Override
    public String name() {
        return "start";
    }

    @Override
    public void run(Site site) {
        var usual = new Packaging(site.settings().java(), List.of(), Packaging.USUAL);
        site.figures().fact("java", Jdk.at(usual.java()).version());
        for (var service : SERVICES) {
            start(site, service, "", usual);
        }
        startMinimal(site, "", usual);
        var newer = Jdk.withAotCache(site.settings().java());
        if (newer.isEmpty()) {
            site.figures().say("no JDK 25 or newer is named or found: no start with an AOT cache");
            return;
        }
        site.figures().fact("java", newer.get().version());
        for (var service : SERVICES) {
            withAotCache(site, service, newer.get().home());
        }
    }

    private void withAotCache(Site site, String service, Path java) {
        start(site, service, ".newer-java", new Packaging(java, List.of(), Packaging.USUAL));
        var layout = new Packaging(java, List.of(), Packaging.FOR_AOT);
        start(site, service, ".newer-java-aot-jar", layout);
        var cache = site.ground().directory().resolve(service + ".aot");
        train(site, service, cache, layout.with(ROOM_FOR_WRITING, "-XX:AOTCacheOutput=" + cache));
        start(site, service, ".newer-java-aot-cache", layout.with("-XX:AOTCache=" + cache));
    }

    /** It writes its cache when it ends, which takes a while. */
    private static void train(Site site, String service, Path cache, Packaging training) {
        var port = Ports.free();
        var process = site.ground().service(service, port, training);
        process.readyAt(port);
        process.end(LONGEST_WRITING);
        site.ground().stop(process);
        if (!Files.exists(cache)) {
            throw new IllegalStateException("no AOT cache was written for " + service);
        }
    }

    private static void start(Site site, String service, String kind, Packaging packaging) {
        var times = new ArrayList<Duration>();
        for (int time = 0; time < TIMES; time++) {
            var port = Ports.free();
            var process = site.ground().service(service, port, packaging);
            times.add(process.readyAt(port));
            if (time == TIMES - 1) {
                idle(site, service + kind, process);
            }
            site.ground().stop(process);
        }
        tell(site, service + kind, times);
    }

    private static void startMinimal(Site site, String kind, Packaging packaging) {
        var times = new ArrayList<Duration>();
        for (int time = 0; time < TIMES; time++) {
            var port = Ports.free();
            var process = site.ground().minimal(port, packaging);
            times.add(process.listeningOn(port));
            if (time == TIMES - 1) {
                idle(site, "minimal" + kind, process);
            }
            site.ground().stop(process);
        }
        tell(site, "minimal" + kind, times);
    }

    private static void idle(Site site, String name, RunningJvm process) {
        site.figures().add("memory.idle." + name, ProcFiles.residentMemory(process.pid()), "MiB");
    }

    private static void tell(Site site, String name, List<Duration> times) {
        times.sort(null);
        site.figures().add("start." + name, times.get(times.size() / 2).toMillis() / 1000.0, "s");
    }
}
