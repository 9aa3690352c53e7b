package org.sambung.platform.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever went wrong into one shape. Nothing of an exception reaches the client but its coded kind. */
@ApplicationScoped
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @Inject
    ProblemTexts texts;

    @ServerExceptionMapper
    Response problem(ProblemException e, HttpHeaders headers) {
        return answer(texts.problem(e, headers.getAcceptableLanguages()));
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unauthenticated(Throwable e, HttpHeaders headers) {
        var problem = texts.problem(401, "unauthenticated", headers.getAcceptableLanguages(), List.of());
        return Response.fromResponse(answer(problem))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e, HttpHeaders headers) {
        return answer(texts.problem(403, "forbidden", headers.getAcceptableLanguages(), List.of()));
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException e, HttpHeaders headers) {
        return answer(texts.problem(
                400, "invalid-request", headers.getAcceptableLanguages(), Violations.of(e.getConstraintViolations())));
    }

    /** Priority over the framework's own mapper of these exceptions, which answers in another shape. */
    @ServerExceptionMapper(
            value = {JsonMappingException.class, MismatchedInputException.class},
            priority = 1)
    Response malformed(JsonMappingException e, HttpHeaders headers) {
        // A record that refuses its values says itself what is wrong with them.
        if (e.getCause() instanceof ProblemException refused) {
            return problem(refused, headers);
        }
        return answer(
                texts.problem(400, "invalid-request", headers.getAcceptableLanguages(), List.of(Violations.of(e))));
    }

    @ServerExceptionMapper
    Response web(WebApplicationException e, HttpHeaders headers) {
        if (e.getCause() instanceof JsonMappingException mapping) {
            return malformed(mapping, headers);
        }
        if (e.getCause() instanceof JacksonException) {
            return answer(texts.problem(400, "malformed-json", headers.getAcceptableLanguages(), List.of()));
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
        return answer(texts.problem(
                slug.equals("internal") ? 500 : status, slug, headers.getAcceptableLanguages(), List.of()));
    }

    @ServerExceptionMapper
    Response stale(OptimisticLockException e, HttpHeaders headers) {
        return answer(texts.problem(409, "changed-meanwhile", headers.getAcceptableLanguages(), List.of()));
    }

    @ServerExceptionMapper
    Response unexpected(Throwable e, HttpHeaders headers) {
        if (DatabaseTrouble.isChangedMeanwhile(e)) {
            return answer(texts.problem(409, "changed-meanwhile", headers.getAcceptableLanguages(), List.of()));
        }
        if (DatabaseTrouble.mayPass(e)) {
            LOG.warnf("database unavailable: %s", e.getClass().getName());
            var problem = texts.problem(503, "unavailable", headers.getAcceptableLanguages(), List.of());
            return Response.fromResponse(answer(problem))
                    .header(HttpHeaders.RETRY_AFTER, 5)
                    .build();
        }
        // Frames only: a message may quote a row.
        LOG.errorf("unexpected %s", Frames.of(e));
        return answer(texts.problem(500, "internal", headers.getAcceptableLanguages(), List.of()));
    }

    private static Response answer(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }
}
