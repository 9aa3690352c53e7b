package org.sambung.platform.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sambung.platform.identity.Roles;
import org.sambung.platform.problem.ProblemException;
import org.sambung.platform.rest.Page;

/** The audit for those who look into it. */
@Path("/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
class AuditResource {

    /** PostgreSQL knows no text with a NUL in it. */
    private static final String TEXT = "[^\\x00]*";

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    @Inject
    AuditLog log;

    @GET
    @Path("/reads")
    @RolesAllowed(Roles.AUDITOR)
    @Transactional
    @Operation(
            operationId = "listAuditedReads",
            summary = "List who read what about whom",
            description = "In the auditor's region, newest first. By subject and period it is the list of what a"
                    + " credential saw; by patientId it is the list of who saw a patient's file.")
    public Page<ReadEntry> reads(
            @QueryParam("patientId") UUID patientId,
            @QueryParam("subject") @Size(max = 255) @Pattern(regexp = TEXT) String subject,
            @Parameter(description = "Read at this instant or later, UTC.", example = "2026-02-01T00:00:00Z")
                    @QueryParam("from")
                    Instant from,
            @Parameter(description = "Read before this instant, UTC.", example = "2026-03-01T00:00:00Z")
                    @QueryParam("until")
                    Instant until,
            @QueryParam("cursor") UUID cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit) {
        var question = question(patientId, subject, from, until, cursor, limit);
        return Page.of(log.reads(question), limit, ReadEntry::id);
    }

    @GET
    @Path("/changes")
    @RolesAllowed(Roles.AUDITOR)
    @Transactional
    @Operation(
            operationId = "listAuditedChanges",
            summary = "List who changed what",
            description = "In the auditor's region, newest first.")
    public Page<ChangeEntry> changes(
            @QueryParam("objectId") UUID objectId,
            @QueryParam("subject") @Size(max = 255) @Pattern(regexp = TEXT) String subject,
            @Parameter(description = "Recorded at this instant or later, UTC.", example = "2026-02-01T00:00:00Z")
                    @QueryParam("from")
                    Instant from,
            @Parameter(description = "Recorded before this instant, UTC.", example = "2026-03-01T00:00:00Z")
                    @QueryParam("until")
                    Instant until,
            @QueryParam("cursor") UUID cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit) {
        var question = question(objectId, subject, from, until, cursor, limit);
        return Page.of(log.changes(question), limit, ChangeEntry::id);
    }

    private static AuditLog.Question question(
            UUID about, String subject, Instant from, Instant until, UUID cursor, int limit) {
        return new AuditLog.Question(about, subject, known("from", from), known("until", until), cursor, limit + 1);
    }

    /** Only years that the database knows too. */
    private static Instant known(String name, Instant instant) {
        if (instant != null && (instant.isBefore(EARLIEST) || instant.isAfter(LATEST))) {
            throw ProblemException.invalid(name, "malformed-value");
        }
        return instant;
    }
}
