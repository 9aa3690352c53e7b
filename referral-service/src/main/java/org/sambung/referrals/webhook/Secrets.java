package org.sambung.referrals.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.sambung.platform.seal.SealedDocument;

/**
 * The secrets of an endpoint; kept sealed, shown once.
 *
 * @param webhookSecret with which we sign what we send
 * @param messageSecret with which the hospital signs what it sends
 */
record Secrets(String webhookSecret, String messageSecret) {

    @Converter
    @Immutable
    @ApplicationScoped
    static class Sealed extends SealedDocument<Secrets> {
        Sealed() {
            super(Secrets.class, "webhook_endpoint|secrets");
        }
    }
}
