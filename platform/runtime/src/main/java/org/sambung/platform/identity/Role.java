package org.sambung.platform.identity;

import java.util.Arrays;
import java.util.Optional;

/** What a caller is. The scope says which claim of the token bounds what the role may reach. */
public enum Role {
    NURSE(Roles.NURSE, Scope.FACILITY),
    DOCTOR(Roles.DOCTOR, Scope.FACILITY),
    FACILITY_HEAD(Roles.FACILITY_HEAD, Scope.FACILITY),
    CUSTODY_OFFICER(Roles.CUSTODY_OFFICER, Scope.FACILITY),
    CUSTODY_REGISTRAR(Roles.CUSTODY_REGISTRAR, Scope.FACILITY),
    AGREEMENTS_OFFICER(Roles.AGREEMENTS_OFFICER, Scope.FACILITY),
    PARTNER_OFFICER(Roles.PARTNER_OFFICER, Scope.PARTNER),
    REFERRAL_DESK(Roles.REFERRAL_DESK, Scope.PARTNER),
    VISITING_TEAM(Roles.VISITING_TEAM, Scope.PARTNER),
    HEALTH_OFFICE(Roles.HEALTH_OFFICE, Scope.PARTNER),
    HOSPITAL_SYSTEM(Roles.HOSPITAL_SYSTEM, Scope.PARTNER),
    OVERSIGHT(Roles.OVERSIGHT, Scope.REGION),
    AUDITOR(Roles.AUDITOR, Scope.REGION),
    REGISTRAR(Roles.REGISTRAR, Scope.ALL),
    OPERATOR(Roles.OPERATOR, Scope.ALL),
    /** A job or consumer of the service itself; no token carries it. */
    SYSTEM("system", Scope.ALL);

    /** How far a role reaches: its own facility, its own partner, its own region, or institutions everywhere. */
    public enum Scope {
        FACILITY,
        PARTNER,
        REGION,
        ALL
    }

    private final String id;
    private final Scope scope;

    Role(String id, Scope scope) {
        this.id = id;
        this.scope = scope;
    }

    /** The word in the token's {@code roles} claim. */
    public String id() {
        return id;
    }

    public Scope scope() {
        return scope;
    }

    /** The role of a token's word; a word we do not know gives no right. */
    public static Optional<Role> of(String id) {
        return Arrays.stream(values())
                .filter(role -> role != SYSTEM && role.id.equals(id))
                .findFirst();
    }
}
