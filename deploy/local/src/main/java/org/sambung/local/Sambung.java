package org.sambung.local;

import org.sambung.local.journey.Api;
import org.sambung.local.journey.Personas;

/** The running system as the stories speak to it. */
public record Sambung(Places places, Personas personas) {

    /** The same system as the people of a story speak to it. */
    public Sambung of(String story) {
        return new Sambung(places, personas.of(story));
    }

    public Api agreements() {
        return new Api(LocalSystem.url(places.agreements()), personas);
    }

    public Api referrals() {
        return new Api(LocalSystem.url(places.referrals()), personas);
    }

    public Api visits() {
        return new Api(LocalSystem.url(places.visits()), personas);
    }

    public Api hospital() {
        return new Api(LocalSystem.url(places.hospital()), personas);
    }

    public String hospitalUrl() {
        return LocalSystem.url(places.hospital());
    }

    public String referralsUrl() {
        return LocalSystem.url(places.referrals());
    }
}
