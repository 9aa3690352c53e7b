package org.sambung.platform.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.sambung.platform.language.Language;

/** Turns whatever went wrong into one shape. Nothing of an exception reaches the client but its coded kind. */
@ApplicationScoped
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @Inject
    ProblemTexts texts;

    @ServerExceptionMapper
    Response problem(ProblemException e, HttpHeaders headers) {
        var problem = Response.fromResponse(answer(texts.problem(e, Language.of(headers))));
        return switch (e.status()) {
            // Not a token but a signature is what was missing: the framework itself refuses a missing token.
            case 401 ->
                problem.header(HttpHeaders.WWW_AUTHENTICATE, "Signature").build();
            case 429, 503 -> problem.header(HttpHeaders.RETRY_AFTER, 5).build();
            default -> problem.build();
        };
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unauthenticated(Throwable e, HttpHeaders headers) {
        var problem = texts.problem(401, "unauthenticated", Language.of(headers), List.of());
        return Response.fromResponse(answer(problem))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e, HttpHeaders headers) {
        return answer(texts.problem(403, "forbidden", Language.of(headers), List.of()));
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException e, HttpHeaders headers) {
        return answer(texts.problem(
                400, "invalid-request", Language.of(headers), Violations.of(e.getConstraintViolations())));
    }

    /** Priority over the framework's own mappers of these, which answer in another shape. */
    @ServerExceptionMapper(
            value = {JsonMappingException.class, MismatchedInputException.class},
            priority = 1)
    Response malformed(JsonMappingException e, HttpHeaders headers) {
        if (e.getCause() instanceof JsonParseException) {
            return answer(texts.problem(400, "malformed-json", Language.of(headers), List.of()));
        }
        return answer(texts.problem(400, "invalid-request", Language.of(headers), Violations.of(e)));
    }

    /** The framework has an answer of its own for this one. */
    @ServerExceptionMapper
    Response notFound(NotFoundException e, HttpHeaders headers) {
        return web(e, headers);
    }

    @ServerExceptionMapper
    Response web(WebApplicationException e, HttpHeaders headers) {
        if (e.getCause() instanceof ProblemException refused) {
            return problem(refused, headers);
        }
        if (e.getCause() instanceof JsonMappingException mapping) {
            return malformed(mapping, headers);
        }
        if (e.getCause() instanceof StreamConstraintsException) {
            return answer(texts.problem(400, "invalid-request", Language.of(headers), Violations.beyondLimits("")));
        }
        if (e.getCause() instanceof JacksonException) {
            return answer(texts.problem(400, "malformed-json", Language.of(headers), List.of()));
        }
        var status = e.getResponse().getStatus();
        var slug =
                switch (status) {
                    case 400 -> "invalid-request";
                    case 401 -> "unauthenticated";
                    case 403 -> "forbidden";
                    case 404 -> "not-found";
                    case 405 -> "method-not-allowed";
                    case 406 -> "not-acceptable";
                    case 413 -> "too-large";
                    case 415 -> "unsupported-media-type";
                    default -> "internal";
                };
        return answer(texts.problem(slug.equals("internal") ? 500 : status, slug, Language.of(headers), List.of()));
    }

    @ServerExceptionMapper
    Response stale(OptimisticLockException e, HttpHeaders headers) {
        return answer(texts.problem(409, "changed-meanwhile", Language.of(headers), List.of()));
    }

    @ServerExceptionMapper
    Response unexpected(Throwable e, HttpHeaders headers) {
        if (DatabaseTrouble.isChangedMeanwhile(e) || DatabaseTrouble.isDuplicate(e)) {
            return answer(texts.problem(409, "changed-meanwhile", Language.of(headers), List.of()));
        }
        if (DatabaseTrouble.mayPass(e)) {
            LOG.warnf("database unavailable: %s", e.getClass().getName());
            var problem = texts.problem(503, "unavailable", Language.of(headers), List.of());
            return Response.fromResponse(answer(problem))
                    .header(HttpHeaders.RETRY_AFTER, 5)
                    .build();
        }
        if (DatabaseTrouble.isForbidden(e)) {
            LOG.warnf("refused by row security: %s", Frames.of(e));
            return answer(texts.problem(403, "forbidden", Language.of(headers), List.of()));
        }
        // Frames only: a message may quote a row.
        LOG.errorf("unexpected %s", Frames.of(e));
        return answer(texts.problem(500, "internal", Language.of(headers), List.of()));
    }

    private static Response answer(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }
}
