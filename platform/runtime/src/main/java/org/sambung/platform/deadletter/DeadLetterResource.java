package org.sambung.platform.deadletter;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sambung.platform.event.CauseOfDeath;
import org.sambung.platform.idempotency.RepeatableByItself;
import org.sambung.platform.identity.Roles;
import org.sambung.platform.language.Language;
import org.sambung.platform.openapi.CanAnswer;
import org.sambung.platform.problem.ProblemException;
import org.sambung.platform.problem.ProblemTexts;
import org.sambung.platform.rest.Page;

/** The events that this service's consumers could not apply. */
@Path("/v1/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dead letters")
class DeadLetterResource {

    @Inject
    DeadLetterRepository letters;

    @Inject
    ReplayingLetters replaying;

    @Inject
    ProblemTexts texts;

    @Inject
    ObjectMapper json;

    @GET
    @Transactional
    @RolesAllowed(Roles.OPERATOR)
    @Operation(summary = "List dead letters", description = "Newest first, without their data.")
    public Page<DeadLetterView> list(
            @QueryParam("consumer") @Pattern(regexp = ReplayDeadLetters.CONSUMER) String consumer,
            @QueryParam("cause") CauseOfDeath cause,
            @Parameter(
                            description = "true: only those that were replayed; false: only those that still wait.",
                            example = "false")
                    @QueryParam("replayed")
                    Boolean replayed,
            @QueryParam("cursor") UUID cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit,
            @Context HttpHeaders headers) {
        var found = letters.page(consumer, cause, replayed, cursor, limit + 1).stream()
                .map(letter -> DeadLetterView.of(letter, because(letter, headers)))
                .toList();
        return Page.of(found, limit, DeadLetterView::id);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed(Roles.OPERATOR)
    @Operation(summary = "Read a dead letter", description = "With its data, as far as an operator may read it.")
    public DeadLetterView read(UUID id, @Context HttpHeaders headers) {
        var letter = letters.demand(id);
        return DeadLetterView.of(
                letter, because(letter, headers), Blackout.of(letter.toRecord().value(), json));
    }

    @POST
    @Path("/{id}/replay")
    @Transactional
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            summary = "Replay a dead letter",
            description = "Hands it to its consumer again; an event that has had its effect has no second one."
                    + " 422 with the cause if it is still dead, 409 if it was replayed before.")
    @CanAnswer(status = 409, value = "dead-letter-replayed")
    @CanAnswer(
            status = 422,
            value = {
                "dead-letter-malformed",
                "dead-letter-malformed-data",
                "dead-letter-handler-failed",
                "dead-letter-without-consumer"
            })
    public DeadLetterView replay(UUID id, @Context HttpHeaders headers) {
        var letter = replaying.replay(id);
        return DeadLetterView.of(letter, because(letter, headers));
    }

    @POST
    @Path("/replay")
    @RepeatableByItself
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            operationId = "replayDeadLetters",
            summary = "Replay many dead letters",
            description =
                    "Those that wait, oldest first and at most 100 at once; asked again it goes on with those that still"
                            + " wait. With dryRun they are only counted.")
    public ReplayDeadLetters.Outcome replayMany(@NotNull @Valid ReplayDeadLetters command) {
        var matching =
                QuarkusTransaction.requiringNew().call(() -> letters.countWaiting(command.consumer(), command.cause()));
        if (Boolean.TRUE.equals(command.dryRun())) {
            return new ReplayDeadLetters.Outcome(matching, 0, 0);
        }
        var waiting = QuarkusTransaction.requiringNew()
                .call(() -> letters.waiting(command.consumer(), command.cause(), ReplayDeadLetters.MOST));
        var stillDead = (int) waiting.stream().filter(id -> !isReplayed(id)).count();
        return new ReplayDeadLetters.Outcome(matching, waiting.size() - stillDead, stillDead);
    }

    /** Also by somebody else meanwhile. */
    private boolean isReplayed(UUID id) {
        try {
            replaying.replay(id);
            return true;
        } catch (ProblemException e) {
            return e.status() == 409;
        }
    }

    private String because(DeadLetter letter, HttpHeaders headers) {
        return texts.title(letter.getCause().slug(), Language.of(headers));
    }
}
