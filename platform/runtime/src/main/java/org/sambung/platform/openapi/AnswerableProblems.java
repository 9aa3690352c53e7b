package org.sambung.platform.openapi;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.IndexView;
import org.sambung.platform.rule.Operation;
import org.sambung.platform.rule.OperationsOn;
import org.sambung.platform.rule.Rule;

/** Which problems a route can answer with: those of all routes of its kind, its operation's rules, and its own. */
class AnswerableProblems {

    private static final String OCCURRED_IN_THE_FUTURE = "occurred-in-the-future";
    private static final String TOO_MANY_STREAMS = "too-many-streams";
    private static final String ILLEGAL_TRANSITION = "illegal-transition";

    /** By method and path, {@code POST /v1/referrals/{id}/departure}. */
    private final Map<String, Operation<?>> operations = new TreeMap<>();

    private final Map<String, Schema> schemas;

    AnswerableProblems(IndexView index, Map<String, Schema> schemas) {
        this.schemas = schemas;
        index.getAnnotations(OperationsOn.class).forEach(on -> {
            var thing = on.value().asString();
            constants(on.target().asClass().name().toString(), Operation.class)
                    .forEach(operation -> operations.put(
                            operation.method() + " " + thing
                                    + (operation.path().isEmpty() ? "" : "/" + operation.path()),
                            operation));
        });
    }

    /** The services' enums, as the application that is being built has them. */
    static <T> Stream<T> constants(String name, Class<T> kind) {
        try {
            var type = Class.forName(name, true, Thread.currentThread().getContextClassLoader());
            return Arrays.stream(type.getEnumConstants()).map(kind::cast);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Slugs by status. */
    SortedMap<Integer, SortedSet<String>> of(
            DocumentedRoute route, org.eclipse.microprofile.openapi.models.Operation documented) {
        var problems = new Collected();
        var posts = route.verb() == HttpMethod.POST;
        var writes = route.verb() != HttpMethod.GET;
        var hasBody = documented.getRequestBody() != null;
        var hasQuery = has(documented, In.QUERY, null);
        problems.add(hasBody || posts || hasQuery || route.takesIfMatch(), Failure.INVALID);
        problems.add(!route.roles().isEmpty() || route.needsOnlyAToken(), Failure.UNAUTHENTICATED);
        problems.add(!route.roles().isEmpty(), Failure.FORBIDDEN);
        problems.add(has(documented, In.PATH, null), Failure.NOT_FOUND);
        problems.add(true, Failure.NOT_ACCEPTABLE);
        problems.add(writes, Failure.CONFLICT);
        problems.add(route.takesIfMatch(), Failure.STALE_VERSION);
        problems.add(route.takesIfMatch() && route.edits(), Failure.IF_MATCH_NEEDED);
        problems.add(hasBody, Failure.TOO_LARGE);
        problems.add(hasBody, Failure.UNSUPPORTED_MEDIA_TYPE);
        if (route.takesKey() && !documented.getSecurity().isEmpty()) {
            problems.add(Failure.CONFLICT.status(), "request-still-running");
            problems.add(Failure.REFUSED.status(), "idempotency-key-reused");
        }
        problems.add(true, Failure.INTERNAL);
        problems.add(true, Failure.UNAVAILABLE);
        if (tellsWhenItHappened(documented)) {
            problems.add(Failure.REFUSED.status(), OCCURRED_IN_THE_FUTURE);
        }
        if (route.takenFile().isPresent()) {
            FileRoutes.PROBLEMS_OF_UPLOADS.forEach(
                    (status, slugs) -> slugs.forEach(slug -> problems.add(status, slug)));
        }
        if (route.streamed().isPresent()) {
            problems.add(Failure.TOO_MANY_REQUESTS.status(), TOO_MANY_STREAMS);
        }
        problems.addRulesOf(operations.get(route.verb() + " " + route.path()));
        route.ownProblems().forEach(problems::addOwn);
        return problems.byStatus;
    }

    private boolean tellsWhenItHappened(org.eclipse.microprofile.openapi.models.Operation documented) {
        return documented.getRequestBody() != null
                && documented.getRequestBody().getContent().getMediaTypes().values().stream()
                        .map(body -> Examples.resolve(body.getSchema(), schemas).getProperties())
                        .anyMatch(properties -> properties != null && properties.containsKey("occurredAt"));
    }

    private static boolean has(org.eclipse.microprofile.openapi.models.Operation documented, In where, String name) {
        return documented.getParameters() != null
                && documented.getParameters().stream().anyMatch(parameter -> is(parameter, where, name));
    }

    private static boolean is(Parameter parameter, In where, String name) {
        return parameter.getIn() == where && (name == null || name.equals(parameter.getName()));
    }

    private static class Collected {

        private final SortedMap<Integer, SortedSet<String>> byStatus = new TreeMap<>();

        void add(boolean applies, Failure failure) {
            if (applies) {
                failure.usual().forEach(slug -> add(failure.status(), slug));
            }
        }

        void add(int status, String slug) {
            byStatus.computeIfAbsent(status, none -> new TreeSet<>()).add(slug);
        }

        void addOwn(AnnotationInstance said) {
            var status = said.value("status") == null
                    ? Failure.REFUSED.status()
                    : said.value("status").asInt();
            if (said.value() != null) {
                Arrays.stream(said.value().asStringArray()).forEach(slug -> add(status, slug));
            }
            if (said.value("rules") != null) {
                Arrays.stream(said.value("rules").asClassArray())
                        .flatMap(rules -> constants(rules.name().toString(), Rule.class))
                        .forEach(rule -> add(rule.status(), rule.slug()));
            }
        }

        void addRulesOf(Operation<?> operation) {
            if (operation != null) {
                if (operation.dependsOnState()) {
                    add(Failure.CONFLICT.status(), ILLEGAL_TRANSITION);
                }
                operation.rules().forEach(rule -> add(rule.status(), rule.slug()));
            }
        }
    }
}
