package org.sambung.local.benchmark;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a trial finds ready.
 *
 * @param referrals port of referral-service
 * @param minimal port of the minimal endpoint
 */
record Site(Ground ground, Settings settings, Figures figures, Population population, int referrals, int minimal) {

    /** More than the closed loop's: whoever arrives does not wait for a connection. */
    private static final int OPEN_CONNECTIONS = 64;

    /** A unit of bare SQL on its connection. */
    interface Unit {
        BareSql.Unit on(java.sql.Connection connection) throws SQLException;
    }

    Contestant sambung(String name, Supplier<Request> requests) {
        return new OverHttp(name, new Load(referrals, settings.clients()), requests);
    }

    Contestant sambung(Supplier<Request> requests) {
        return sambung("sambung", requests);
    }

    Contestant minimal(Supplier<Request> requests) {
        return new OverHttp("minimal", new Load(minimal, settings.clients()), requests);
    }

    Contestant bareSql(Unit unit) throws SQLException {
        var units = new ArrayList<BareSql.Unit>();
        for (int i = 0; i < settings.clients(); i++) {
            units.add(unit.on(BareSql.Unit.open(ground.referrals())));
        }
        return new BareSql(units);
    }

    void race(String operation, Contestant... contestants) {
        try {
            new Race(ground, settings, figures).run(operation, List.of(contestants));
        } finally {
            for (var contestant : contestants) {
                contestant.close();
            }
        }
    }

    /** Lets requests arrive at that rate and keeps their latencies. */
    void arrive(String name, int port, int perSecond, Supplier<Request> requests) {
        try (var load = new Load(port, OPEN_CONNECTIONS)) {
            var outcome = load.open(requests, perSecond, settings.arrivals());
            figures.latencies(name + ".at-" + perSecond, outcome.latencies());
        }
        ground.referrals().settled();
    }
}
