package org.sambung.local;

import java.util.List;

/**
 * How the services reach database and broker. A test puts itself in between.
 *
 * @param postgres the port at which the services find PostgreSQL
 * @param kafka the port at which the services find Kafka
 * @param behind the port at which Kafka listens for whoever stands in between; 0 when nobody does
 * @param jvm what the services' Java is told besides
 */
public record Wiring(int postgres, int kafka, int behind, List<String> jvm) {

    /** Nothing in between. */
    static Wiring direct(Places places) {
        return new Wiring(places.postgres(), places.kafka(), 0, List.of());
    }
}
