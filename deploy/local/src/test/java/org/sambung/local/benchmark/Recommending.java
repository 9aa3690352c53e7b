package org.sambung.local.benchmark;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

/** A step of a referral: a doctor recommends a draft. Each can be recommended once, so that drafts are laid in before. */
final class Recommending implements Trial {

    private static final int MOST_PER_SECOND = 3000;
    private static final int[] ARRIVALS_PER_SECOND = {50, 100};

    @Override
    public String name() {
        return "transition";
    }

    @Override
    public void run(Site site) throws SQLException {
        var doctors = site.population().doctors();
        var supply = new Supply(site.population(), doctors);
        site.race(name(), new Supplied(site.sambung(supply), supply));
        for (var rate : ARRIVALS_PER_SECOND) {
            supply.fill((int) (rate * site.settings().arrivals().toSeconds()) + 1);
            site.arrive("transition.sambung", site.referrals(), rate, supply);
        }
    }

    /** Drafts that wait to be recommended. */
    private static final class Supply implements Supplier<Request> {

        private final Population population;
        private final List<Doctor> doctors;
        private final Deque<Population.Draft> drafts = new ArrayDeque<>();

        private Supply(Population population, List<Doctor> doctors) {
            this.population = population;
            this.doctors = doctors;
        }

        private void fill(int wanted) {
            try {
                drafts.addAll(population.moreDrafts(doctors, Math.max(0, wanted - drafts.size())));
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public Request get() {
            var draft = drafts.remove();
            return Request.post(
                    "/v1/referrals/" + draft.id() + "/recommendation",
                    draft.doctor().token(),
                    "{\"doctorUnavailable\": false}",
                    200);
        }
    }

    /** Laid in before the window begins. */
    private record Supplied(Contestant inner, Supply supply) implements Contestant {

        @Override
        public String name() {
            return inner.name();
        }

        @Override
        public Outcome run(Duration window) {
            supply.fill((int) (MOST_PER_SECOND * window.toSeconds()));
            return inner.run(window);
        }

        @Override
        public void close() {
            inner.close();
        }
    }
}
