package org.sambung.referrals.visitpack;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sambung.platform.audit.ReadPart;
import org.sambung.platform.audit.ReadTrail;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.identity.Roles;
import org.sambung.platform.problem.ProblemException;
import org.sambung.referrals.patient.Patient;
import org.sambung.referrals.visitpack.VisitPack.PackedPatient;

/** Names for a team on a tablet: the visit service knows ids only. */
@Path("/v1/visit-packs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Patients")
@Transactional
class VisitPackResource {

    @Inject
    VisitPackRepository packs;

    @Inject
    VisitPackConfig window;

    @Inject
    ReadTrail reads;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @GET
    @Path("/{visitId}")
    @RolesAllowed(Roles.VISITING_TEAM)
    @Operation(
            operationId = "readVisitPack",
            summary = "Download a visit's pack",
            description =
                    "Whom the team shall see, by the clinic's roster and the follow-ups booked on the visit. From 2 hours before"
                            + " the planned start to 12 hours after the planned end; before and after, and once the visit"
                            + " will not take place, 404. Who reads it is recorded for each patient.")
    public VisitPack read(@Parameter(description = "The visit.") @PathParam("visitId") UUID visitId) {
        var roster = packs.ofCaller(visitId, caller.identity())
                .filter(found -> found.isOpenAt(clock.instant(), window))
                .orElseThrow(ProblemException::notFound);
        var care = packs.careOf(visitId);
        var patients = packs.patientsOf(visitId).stream()
                .map(patient -> packed(patient, care.getOrDefault(patient.getId(), List.of())))
                .toList();
        patients.forEach(
                patient -> reads.note(visitId, patient.patientId(), roster.bounds(), EnumSet.allOf(ReadPart.class)));
        return VisitPack.of(roster, window, patients);
    }

    private static PackedPatient packed(Patient patient, List<KnownCare> care) {
        var person = patient.getPerson();
        return new PackedPatient(
                patient.getId(),
                person.name(),
                person.birthYear(),
                patient.getBlock(),
                KnownCare.allergies(person.allergies(), care),
                KnownCare.medication(care),
                KnownCare.precautions(care),
                KnownCare.due(care));
    }
}
