package org.sambung.visits.roster;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.sambung.platform.audit.ReadPart;
import org.sambung.platform.audit.ReadTrail;
import org.sambung.platform.identity.Roles;
import org.sambung.platform.problem.ProblemException;
import org.sambung.visits.patient.KnownPatient;
import org.sambung.visits.patient.PatientRepository;
import org.sambung.visits.visit.ChangingVisits;
import org.sambung.visits.visit.Visit;
import org.sambung.visits.visit.VisitOperation;
import org.sambung.visits.visit.VisitView;

/** Whom teams shall see: the clinic says so, by ids, and the team learns who they are from the referral service. */
@Path("/v1/visits/{id}/roster")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Visits")
@Transactional
class RosterResource {

    @Inject
    Roster.Repository rosters;

    @Inject
    PatientRepository patients;

    @Inject
    ChangingVisits changing;

    @Inject
    ReadTrail reads;

    @Inject
    Clock clock;

    @GET
    @RolesAllowed({Roles.VISITING_TEAM, Roles.NURSE, Roles.DOCTOR})
    @Operation(
            operationId = "readRoster",
            summary = "Read whom a visit's team shall see",
            description = "By patient ids; 404 until the clinic has said so. Who reads it is recorded.")
    public RosterView read(UUID id) {
        var visit = changing.read(id);
        var roster = rosters.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        roster.getPatients().forEach(patient -> reads.note(id, patient, visit.bounds(), EnumSet.of(ReadPart.CLINICAL)));
        return RosterView.of(roster);
    }

    @POST
    @RolesAllowed({Roles.NURSE, Roles.DOCTOR})
    @Operation(
            operationId = "setRoster",
            summary = "Say whom a visit's team shall see",
            description = "Before it begins; it takes the place of an earlier roster. Who comes besides is a walk-in."
                    + " Announced as visit.roster-set, with the patients' ids.")
    public RestResponse<VisitView> set(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid SetRoster command) {
        return changing.transition(VisitOperation.ROSTER, id, ifMatch, command.occurredAt(), (visit, at) -> {
            var seen = command.patientIds().stream().distinct().toList();
            demandInCustody(visit, command.patientIds());
            visit.drawUpRoster(seen, at);
            keep(visit, seen);
        });
    }

    private void demandInCustody(Visit visit, List<UUID> wanted) {
        var known = patients.inCustodyOf(visit.getBooking().facilityId(), null, null).stream()
                .map(KnownPatient::getPatientId)
                .collect(Collectors.toSet());
        for (var i = 0; i < wanted.size(); i++) {
            if (!known.contains(wanted.get(i))) {
                throw ProblemException.invalid("/patients/" + i + "/patientId", "unknown-patient");
            }
        }
    }

    private void keep(Visit visit, List<UUID> seen) {
        var now = clock.instant();
        rosters.findByIdOptional(visit.getId())
                .ifPresentOrElse(
                        roster -> roster.become(seen, now), () -> rosters.persist(new Roster(visit, seen, now)));
    }
}
