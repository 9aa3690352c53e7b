package org.sambung.referrals.coverage;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** What this service reads of {@code partner.*}. */
record PartnerNews(UUID partnerId, String name, String kind, String emergencyPhone) {

    PartnerNews {
        requireNonNull(name);
        requireNonNull(kind);
    }
}
