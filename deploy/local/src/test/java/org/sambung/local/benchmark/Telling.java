package org.sambung.local.benchmark;

import java.sql.SQLException;

/** From the answer of a draft to its event, read from the topic. */
final class Telling implements Trial {

    static final int PER_SECOND = 100;

    @Override
    public String name() {
        return "event";
    }

    @Override
    public void run(Site site) throws SQLException {
        var drafts = Creating.drafts(site);
        site.arrive("event.warm-up.create", site.referrals(), PER_SECOND, drafts);
        var followed = new Followed();
        try (var topic = new Topic(site.ground().kafka(), "referrals", followed::arrived)) {
            site.arrive("event.create", site.referrals(), PER_SECOND, () -> drafts.get()
                    .telling(followed::answered));
            site.figures().latencies("event.answer-to-event", followed.latencies());
        }
    }
}
