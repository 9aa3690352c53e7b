package org.sambung.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PostPersist;
import jakarta.persistence.PostUpdate;

/** Writes an aggregate's recorded changes when its row is written: the audit row, the outbox row and the news of each. */
@ApplicationScoped
class RecordedChanges {

    @Inject
    Outbox outbox;

    @Inject
    ChangeTrail audit;

    @Inject
    ChangeNews news;

    @PostPersist
    @PostUpdate
    void write(Aggregate aggregate) {
        for (var numbered : aggregate.takeChanges()) {
            audit.append(aggregate.getId(), aggregate.bounds(), numbered.sequence(), numbered.change());
            outbox.append(
                    aggregate.getId(), numbered.sequence(), numbered.change().event());
            news.tell(
                    aggregate.getId(),
                    aggregate.reach(),
                    role -> aggregate.tells(role, numbered.change()),
                    numbered.change());
        }
    }
}
