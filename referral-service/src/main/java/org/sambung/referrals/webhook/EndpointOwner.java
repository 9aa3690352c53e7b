package org.sambung.referrals.webhook;

import jakarta.persistence.Embeddable;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.sambung.platform.identity.Identity;
import org.sambung.platform.identity.Role;
import org.sambung.platform.problem.ProblemException;

/** Whose endpoint it is: a facility's, a partner's or a region's; exactly one of them is there. */
@Embeddable
record EndpointOwner(UUID facilityId, UUID partnerId, String region) {

    private static final String PARTNER = "partner:";
    private static final String FACILITY = "facility:";
    private static final String REGION = "region:";

    /** For whom the caller registers endpoints. @throws ProblemException 403 for whoever does so for nobody */
    static EndpointOwner of(Identity caller) {
        if (caller.has(Role.PARTNER_OFFICER) && caller.partner() != null) {
            return new EndpointOwner(null, caller.partner(), null);
        }
        if (caller.has(Role.FACILITY_HEAD) && caller.facility() != null) {
            return new EndpointOwner(caller.facility(), null, null);
        }
        if (caller.has(Role.OVERSIGHT) && caller.region() != null) {
            return new EndpointOwner(null, null, caller.region());
        }
        throw ProblemException.forbidden();
    }

    WebhookNews.Audience audience() {
        return partnerId != null
                ? WebhookNews.Audience.PARTNER
                : facilityId != null ? WebhookNews.Audience.FACILITY : WebhookNews.Audience.REGION;
    }

    /** By the role that registers for it: one held elsewhere, or another one here, changes nobody's endpoint. */
    boolean isOf(Identity caller) {
        var reaching = caller.towards(facilityId, partnerId, region);
        var bound = partnerId != null
                ? partnerId.equals(caller.partner())
                : facilityId != null ? facilityId.equals(caller.facility()) : region.equals(caller.region());
        return bound && reaching.hasAny(EnumSet.of(registrant(), Role.SYSTEM));
    }

    private Role registrant() {
        return switch (audience()) {
            case PARTNER -> Role.PARTNER_OFFICER;
            case FACILITY -> Role.FACILITY_HEAD;
            case REGION -> Role.OVERSIGHT;
        };
    }

    /** A job within the owner's bound. */
    Identity job(String name) {
        return new Identity("job:" + name, null, null, Set.of(Role.SYSTEM), facilityId, partnerId, region);
    }

    /** How a scheduled attempt remembers it. */
    String text() {
        return partnerId != null ? PARTNER + partnerId : facilityId != null ? FACILITY + facilityId : REGION + region;
    }

    /** A bare id is a partner's: so it was written when only partners had endpoints. */
    static EndpointOwner parse(String text) {
        if (text.startsWith(FACILITY)) {
            return new EndpointOwner(UUID.fromString(text.substring(FACILITY.length())), null, null);
        }
        if (text.startsWith(REGION)) {
            return new EndpointOwner(null, null, text.substring(REGION.length()));
        }
        return new EndpointOwner(null, UUID.fromString(text.replace(PARTNER, "")), null);
    }
}
