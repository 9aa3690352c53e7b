package org.sambung.testing.broken.first;

import jakarta.persistence.Entity;
import org.sambung.testing.broken.second.Meddler;

/** Leaves its state to others. */
@Entity
public class Thing {

    public ThingStatus status;
    private Meddler meddler;

    public enum ThingStatus {
        GOOD,
        BAD
    }

    public void setStatus(ThingStatus status) {
        this.status = status;
    }

    Meddler meddler() {
        return meddler;
    }
}
