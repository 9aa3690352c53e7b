package org.sambung.platform.audit.chain;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sambung.platform.identity.Roles;
import org.sambung.platform.openapi.CanAnswer;
import org.sambung.platform.problem.ProblemException;

/** Whether the audit is as it was written. */
@Path("/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
class VerificationResource {

    /** A request does not wait longer; the command has no limit. */
    private static final Duration MOST = Duration.ofSeconds(20);

    @Inject
    AuditAnchors anchors;

    @Inject
    @DataSource("relay")
    AgroalDataSource relay;

    private final Semaphore verifying = new Semaphore(1);

    @GET
    @Path("/verification")
    @RolesAllowed({Roles.AUDITOR, Roles.OPERATOR})
    @CanAnswer(status = 409, value = "verification-running")
    @CanAnswer(status = 503, value = "anchors-away")
    @Operation(
            operationId = "verifyAudit",
            summary = "Recompute the audit's hash chains",
            description = "Of this service, held against the anchors outside its database; tells no content. Within 20"
                    + " seconds, then complete is false: give a tenant, or use the command for the whole.")
    public Verification verification(
            @Parameter(
                            description = "Whose chain: an institution's id, a region, or national; all if absent.",
                            example = "ID-KT")
                    @QueryParam("tenant")
                    @Size(min = 1, max = 100)
                    @Pattern(regexp = "[^\\x00]*")
                    String tenant) {
        if (!verifying.tryAcquire()) {
            throw new ProblemException(409, "verification-running");
        }
        try (var connection = relay.getConnection()) {
            return new VerifyingAudit(connection, anchors.read()).verify(tenant, MOST);
        } catch (AuditAnchors.AnchorsAway e) {
            throw new ProblemException(503, "anchors-away");
        } catch (SQLException e) {
            throw new IllegalStateException("audit not verified", e);
        } finally {
            verifying.release();
        }
    }
}
