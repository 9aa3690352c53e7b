package org.sambung.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.sambung.testing.Ports;

/** The ports of everything, and the directory that holds what it writes. */
public record Places(
        int postgres,
        int kafka,
        int kafkaController,
        int agreements,
        int referrals,
        int visits,
        int identity,
        int hospital,
        Path directory) {

    private static final long LEAST_DISK = 1L << 30;

    /** The ports that the documents name. */
    static Places fixed(Path directory) {
        return new Places(15432, 19092, 19093, 8081, 8082, 8083, 8084, 8085, directory);
    }

    /** Ports that nobody uses now, for a test beside a running system. */
    public static Places free(Path directory) {
        return new Places(
                Ports.free(),
                Ports.free(),
                Ports.free(),
                Ports.free(),
                Ports.free(),
                Ports.free(),
                Ports.free(),
                Ports.free(),
                directory);
    }

    /** The port of a service. */
    public int of(String service) {
        return switch (service) {
            case "agreements-service" -> agreements;
            case "referral-service" -> referrals;
            case "visit-service" -> visits;
            default -> throw new IllegalArgumentException(service);
        };
    }

    /** @throws Refused when the directory is another run's, a port is taken, or the disk is nearly full */
    void check() {
        if (Leftovers.postmaster(directory).filter(ProcessHandle::isAlive).isPresent()) {
            throw new Refused(directory + " is in use by another run: stop it, or name another --data DIR");
        }
        for (var port : List.of(postgres, kafka, kafkaController, agreements, referrals, visits, identity, hospital)) {
            if (!Ports.isFree(port)) {
                throw new Refused("port " + port + " is taken by another program: stop it, then run again");
            }
        }
        try {
            Files.createDirectories(directory);
            if (directory.toFile().getUsableSpace() < LEAST_DISK) {
                throw new Refused(
                        "less than 1 GiB is free at " + directory + ": make room, or name another --data DIR");
            }
        } catch (IOException e) {
            throw new Refused("cannot write to " + directory + ": name another --data DIR");
        }
    }
}
