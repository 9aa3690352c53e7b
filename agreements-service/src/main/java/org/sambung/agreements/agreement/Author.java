package org.sambung.agreements.agreement;

import org.sambung.platform.identity.Identity;
import org.sambung.platform.identity.Role;

/** Who writes, and for which side. */
public record Author(Party side, String name) {

    /** @param reaching the caller with the roles that reach the thing */
    public static Author of(Identity reaching) {
        return new Author(reaching.has(Role.PARTNER_OFFICER) ? Party.PARTNER : Party.FACILITY, reaching.name());
    }
}
