package org.sambung.visits.visit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.sambung.platform.seal.SealedDocument;

/** A visit's list for the gate, apart from the visit: fewer roles read it. */
@Entity(name = "TeamList")
class ListedTeam {

    @Id
    private UUID visitId;

    private UUID facilityId;

    private UUID partnerId;

    private Instant recordedAt;

    @Convert(converter = Sealed.class)
    private TeamList listed;

    protected ListedTeam() {}

    ListedTeam(Visit visit, TeamList listed, Instant recordedAt) {
        this.visitId = visit.getId();
        this.facilityId = visit.getBooking().facilityId();
        this.partnerId = visit.getBooking().partnerId();
        this.recordedAt = recordedAt;
        this.listed = listed;
    }

    void become(TeamList other, Instant at) {
        listed = other;
        recordedAt = at;
    }

    TeamList getListed() {
        return listed;
    }

    /** Row security gives lists to the gate, the clinic and the partner only. */
    @ApplicationScoped
    static class Repository implements PanacheRepositoryBase<ListedTeam, UUID> {}

    @Converter
    @Immutable
    @ApplicationScoped
    static class Sealed extends SealedDocument<TeamList> {
        Sealed() {
            super(TeamList.class, "team_list|listed");
        }
    }
}
