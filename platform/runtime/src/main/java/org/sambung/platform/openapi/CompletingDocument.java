package org.sambung.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.tags.Tag;
import org.jboss.jandex.IndexView;
import org.jboss.resteasy.reactive.RestResponse;

/** Completes each operation of the document with what the code already says elsewhere, so that nobody has to say it twice. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class CompletingDocument implements OASFilter {

    private final IndexView index;

    /** @param index of the application that is being built */
    public CompletingDocument(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var schemas = document.getComponents().getSchemas();
        CommonSchemas.describe(schemas);
        var shared = new SharedParts(document.getComponents());
        var problems = new AnswerableProblems(index, schemas);
        var routes = DocumentedRoute.in(index);
        routes.forEach(route -> documented(document, route).ifPresent(operation -> {
            operation.setOperationId(route.operationId());
            route.optionalBody().ifPresent(body -> operation.getRequestBody().setRequired(false));
            route.takenFile().ifPresent(name -> FileRoutes.describeBody(operation, route));
            addAccess(operation, route);
            var answerable = problems.of(route, operation);
            addParameters(operation, route, CommonParameters.of(operation, answerable.keySet(), schemas));
            addAnswers(operation, route, shared, answerable);
        }));
        UnusedSchemas.leaveOut(document);
        new CodedSchemas(index).nameLists(document.getComponents().getSchemas());
        RequestSchemas.close(document);
        new Examples(schemas).addTo(document);
        sort(document);
        shared.sort();
    }

    private static java.util.Optional<Operation> documented(OpenAPI document, DocumentedRoute route) {
        return java.util.Optional.ofNullable(document.getPaths().getPathItem(route.path()))
                .map(path -> path.getOperations().get(route.verb()));
    }

    /** A route with a security requirement of its own, such as a signature, keeps it. */
    private static void addAccess(Operation operation, DocumentedRoute route) {
        if (!route.roles().isEmpty()) {
            operation.addExtension("x-roles", route.roles());
        }
        if (!route.roles().isEmpty() || route.needsOnlyAToken()) {
            operation.addExtension("x-access", route.roles().isEmpty() ? "authenticated" : "roles");
            operation.setSecurity(
                    List.of(OASFactory.createSecurityRequirement().addScheme(SharedParts.SECURITY_SCHEME)));
        } else if (operation.getSecurity() == null || operation.getSecurity().isEmpty()) {
            operation.addExtension("x-access", "public");
            operation.setSecurity(List.of());
        } else {
            operation.addExtension("x-access", "signed");
        }
    }

    private static void addParameters(Operation operation, DocumentedRoute route, CommonParameters common) {
        var parameters = new ArrayList<Parameter>();
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> parameters.add(common.describe(parameter)));
        }
        route.takenFile().ifPresent(name -> parameters.add(FileRoutes.name(name)));
        if (isCalledByPeople(operation)) {
            if (route.takesKey()) {
                parameters.add(SharedParts.parameter(SharedParts.IDEMPOTENCY_KEY));
            }
            parameters.add(SharedParts.parameter(SharedParts.ACTING_ROLE));
        }
        parameters.add(SharedParts.parameter(SharedParts.ACCEPT_LANGUAGE));
        operation.setParameters(parameters);
    }

    private static boolean isCalledByPeople(Operation operation) {
        return operation.getSecurity().stream()
                .anyMatch(one -> one.getSchemes().containsKey(SharedParts.SECURITY_SCHEME));
    }

    private void addAnswers(
            Operation operation,
            DocumentedRoute route,
            SharedParts shared,
            SortedMap<Integer, SortedSet<String>> problems) {
        var success = success(operation, route);
        var answers = OASFactory.createAPIResponses().addAPIResponse(route.successCode(), success);
        if (route.mayReplace()) {
            answers.addAPIResponse(
                    "200",
                    OASFactory.createAPIResponse()
                            .description("It took the place of what was there; the thing as it is now.")
                            .content(success.getContent())
                            .addHeader("ETag", SharedParts.header("ETag")));
        }
        problems.forEach(
                (status, slugs) -> answers.addAPIResponse(Integer.toString(status), shared.failure(status, slugs)));
        operation.setResponses(answers);
        operation.addExtension(
                "x-problems",
                problems.values().stream().flatMap(SortedSet::stream).sorted().collect(Collectors.toList()));
    }

    /** The scanner takes every answer with a body for 200. */
    private APIResponse success(Operation operation, DocumentedRoute route) {
        var scanned = operation.getResponses().getAPIResponses().entrySet().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(OASFactory::createAPIResponse);
        if (route.answersFile()) {
            FileRoutes.describeAnswer(scanned, route);
        }
        route.streamed().ifPresent(data -> scanned.setContent(events(data)));
        var code = route.successCode();
        scanned.setDescription(
                switch (code) {
                    case "201" -> "The new thing.";
                    case "202" -> "Taken, to be done.";
                    case "204" -> "Done; nothing to tell.";
                    default -> route.verb() == HttpMethod.GET ? "As asked." : "Done; the thing as it is now.";
                });
        if (route.answersPages(index)) {
            scanned.addHeader("Link", SharedParts.header("Link"));
        } else if (route.returns(RestResponse.class) && !code.equals("202") && !route.answersFile()) {
            scanned.addHeader("ETag", SharedParts.header("ETag"));
        }
        if (code.equals("201") && route.returns(RestResponse.class)) {
            scanned.addHeader("Location", SharedParts.header("Location"));
        }
        return scanned;
    }

    private static Content events(String data) {
        return OASFactory.createContent()
                .addMediaType(
                        MediaType.SERVER_SENT_EVENTS,
                        OASFactory.createMediaType()
                                .example("event: changed\ndata: " + data + "\n\n")
                                .schema(OASFactory.createSchema().addType(SchemaType.STRING)));
    }

    /** Tags and paths by name, and their methods always in the same order: the document is compared as text. */
    private static void sort(OpenAPI document) {
        if (document.getTags() != null) {
            document.setTags(document.getTags().stream()
                    .sorted(Comparator.comparing(Tag::getName))
                    .toList());
        }
        var sorted = new TreeMap<>(document.getPaths().getPathItems());
        document.setPaths(OASFactory.createPaths());
        sorted.forEach((path, item) -> document.getPaths().addPathItem(path, sorted(item)));
    }

    private static PathItem sorted(PathItem item) {
        var operations = item.getOperations();
        var sorted = OASFactory.createPathItem();
        List.of(HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE).stream()
                .filter(operations::containsKey)
                .forEach(verb -> sorted.setOperation(verb, operations.get(verb)));
        return sorted;
    }
}
