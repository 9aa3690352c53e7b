package org.sambung.agreements.accreditation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.identity.Roles;
import org.sambung.platform.openapi.CanAnswer;
import org.sambung.platform.problem.ProblemException;
import org.sambung.platform.rest.Version;

/** What mentors found becomes what the clinic has to do. */
@Path("/v1/accreditation-programmes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accreditation")
@Transactional
class MentoringResource {

    @Inject
    ProgrammeRepository programmes;

    @Inject
    ActionItemRepository items;

    @Inject
    Assessing assessing;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @POST
    @Path("/{id}/mentoring-findings")
    @RolesAllowed({Roles.HEALTH_OFFICE, Roles.AGREEMENTS_OFFICER})
    @Operation(
            operationId = "recordMentoringFindings",
            summary = "Record what mentors found",
            description = "For mentors who have left a paper: each finding becomes an action item, in the order given."
                    + " What is recorded at a visit in visit-service becomes one by itself. Announced as"
                    + " accreditation.mentored and, for each, as accreditation-action-item.opened.")
    @CanAnswer("day-must-have-come")
    public List<ActionItemView> record(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid RecordFindings findings) {
        var programme = programmes.lockedOfCaller(id, caller.identity());
        ProgrammeOperation.MENTORING_FINDINGS.demandRoleOf(programme.reaching(caller.identity()));
        Version.matchIfGiven(ifMatch, programme.getVersion());
        demandKnown(programme, findings);
        var now = clock.instant();
        programme.mentor(findings.on(), findings.visitId(), findings.findings().size(), now);
        var opened = items.open(programme, findings.found(), now);
        items.flush();
        return opened.stream().map(item -> ActionItemView.inList(item, now)).toList();
    }

    private void demandKnown(Programme programme, RecordFindings findings) {
        var known = new HashSet<>(assessing.instrumentOf(programme).elements());
        for (int i = 0; i < findings.findings().size(); i++) {
            var finding = findings.findings().get(i);
            if (!known.contains(finding.element())) {
                throw ProblemException.invalid("/findings/" + i + "/element", "unknown-element");
            }
            if (finding.due().isBefore(findings.on())) {
                throw ProblemException.invalid("/findings/" + i + "/due", "due-before-visit");
            }
        }
    }
}
