package org.sambung.platform.stream;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.sambung.platform.identity.Identity;
import org.sambung.platform.identity.Role;

/** What is sealed in a ticket: who opens a stream, in the roles of the moment it was issued, until when, and once. */
record StreamTicket(
        String subject, Set<Role> roles, UUID facility, UUID partner, String region, Instant expiresAt, UUID nonce) {

    static StreamTicket of(Identity who, Instant expiresAt, UUID nonce) {
        return new StreamTicket(
                who.subject(), who.roles(), who.facility(), who.partner(), who.region(), expiresAt, nonce);
    }

    Identity identity() {
        return new Identity(subject, null, null, roles, facility, partner, region);
    }
}
