package org.sambung.testing.broken.second;

import org.sambung.platform.event.DomainEvent;
import org.sambung.platform.event.EventType;
import org.sambung.platform.identity.Role;
import org.sambung.platform.notification.Href;
import org.sambung.platform.notification.Notifies;

/** Told to somebody who may not look, of a kind that has no name. */
@Href("/v1/meddlers/{id}")
interface MeddlingEvents {

    enum Kind {
        ODD,
        EVEN
    }

    @EventType("meddler.meddled")
    @Notifies({Role.NURSE, Role.DOCTOR})
    record Meddled(Kind kind) implements DomainEvent {}
}
