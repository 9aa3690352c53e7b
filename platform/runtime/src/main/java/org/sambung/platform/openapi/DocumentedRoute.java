package org.sambung.platform.openapi;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.MethodParameterInfo;
import org.jboss.jandex.Type;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.sambung.platform.idempotency.RepeatableByItself;
import org.sambung.platform.rest.Paged;

/** A resource method as the index of the build knows it. */
record DocumentedRoute(HttpMethod verb, String path, MethodInfo method) {

    private static final Map<HttpMethod, DotName> VERBS = Map.of(
            HttpMethod.GET, DotName.createSimple(GET.class),
            HttpMethod.POST, DotName.createSimple(POST.class),
            HttpMethod.PUT, DotName.createSimple(PUT.class),
            HttpMethod.PATCH, DotName.createSimple(PATCH.class),
            HttpMethod.DELETE, DotName.createSimple(DELETE.class));

    /** Each once, though the index may be put together of overlapping ones. */
    static Collection<DocumentedRoute> in(IndexView index) {
        return index.getAnnotations(Path.class).stream()
                .map(AnnotationInstance::target)
                .filter(target -> target.kind() == AnnotationTarget.Kind.CLASS)
                .flatMap(target -> target.asClass().methods().stream())
                .flatMap(DocumentedRoute::of)
                .collect(Collectors.toMap(
                        route -> route.verb + " " + route.path, Function.identity(), (one, same) -> one))
                .values();
    }

    private static Stream<DocumentedRoute> of(MethodInfo method) {
        var path = path(method.declaringClass().declaredAnnotation(Path.class)) + path(method.annotation(Path.class));
        return VERBS.entrySet().stream()
                .filter(verb -> method.hasAnnotation(verb.getValue()))
                .map(verb -> new DocumentedRoute(verb.getKey(), path, method));
    }

    /** With a slash before and none behind, variables without their patterns. */
    private static String path(AnnotationInstance annotation) {
        if (annotation == null) {
            return "";
        }
        var bare = annotation.value().asString().replaceAll("\\{\\s*(\\w+)[^}]*}", "{$1}");
        return "/" + bare.replaceAll("^/+|/+$", "");
    }

    List<String> roles() {
        return texts(method.annotation(RolesAllowed.class));
    }

    boolean needsOnlyAToken() {
        return method.hasAnnotation(Authenticated.class);
    }

    boolean returns(Class<?> type) {
        return method.returnType().toString().contains(type.getSimpleName());
    }

    /** Whether it answers pages of a list. */
    boolean answersPages(IndexView index) {
        var answer = index.getClassByName(method.returnType().name());
        return answer != null && answer.interfaceNames().contains(DotName.createSimple(Paged.class));
    }

    /** What {@link ResponseStatus} says, else 204 without and 200 with something to answer. */
    String successCode() {
        return Optional.ofNullable(method.annotation(ResponseStatus.class))
                .map(status -> Integer.toString(status.value().asInt()))
                .orElse(method.returnType().kind() == Type.Kind.VOID ? "204" : "200");
    }

    /** A command that may be left out, as no {@code @NotNull} demands it. */
    Optional<MethodParameterInfo> optionalBody() {
        return method.parameters().stream()
                .filter(parameter -> parameter.hasAnnotation(Valid.class) && !parameter.hasAnnotation(NotNull.class))
                .findFirst();
    }

    boolean takesIfMatch() {
        return method.annotations(DotName.createSimple(HeaderParam.class)).stream()
                .anyMatch(header -> header.value().asString().equals(HttpHeaders.IF_MATCH));
    }

    /** Whether an {@code Idempotency-Key} is looked at. */
    boolean takesKey() {
        return verb == HttpMethod.POST && !method.hasAnnotation(RepeatableByItself.class);
    }

    boolean mayReplace() {
        return method.hasAnnotation(MayReplace.class);
    }

    boolean edits() {
        return verb == HttpMethod.PUT || verb == HttpMethod.PATCH || verb == HttpMethod.DELETE;
    }

    /** What the route itself says it can answer. */
    Stream<AnnotationInstance> ownProblems() {
        var one = Stream.ofNullable(method.annotation(CanAnswer.class));
        var several = Stream.ofNullable(method.annotation(CanAnswer.Several.class))
                .flatMap(all -> Arrays.stream(all.value().asNestedArray()));
        return Stream.concat(one, several);
    }

    /** The data of an event, of a route that streams them. */
    Optional<String> streamed() {
        return Optional.ofNullable(method.annotation(StreamsEvents.class))
                .map(events -> events.value("example").asString());
    }

    /** A file's name for example, of a route that takes one. */
    Optional<String> takenFile() {
        return Optional.ofNullable(method.annotation(TakesFile.class))
                .map(file -> file.value("example").asString());
    }

    boolean answersFile() {
        return method.hasAnnotation(AnswersFile.class);
    }

    List<String> consumes() {
        return mediaTypes(Consumes.class);
    }

    List<String> produces() {
        return mediaTypes(Produces.class);
    }

    private List<String> mediaTypes(Class<? extends Annotation> kind) {
        return texts(
                method.hasAnnotation(kind)
                        ? method.annotation(kind)
                        : method.declaringClass().declaredAnnotation(kind));
    }

    /**
     * The name a generated client gives its method: {@code departReferral}, {@code listReferrals}. A method name of more
     * words than one stands by itself, and {@code @Operation(operationId)} overrides what reads badly.
     */
    String operationId() {
        var said = Optional.ofNullable(method.annotation(Operation.class))
                .map(operation -> operation.value("operationId"))
                .map(AnnotationValue::asString);
        return said.orElseGet(() -> {
            var name = method.name();
            return name.matches("[a-z]+") ? name + (name.equals("list") ? things() : thing()) : name;
        });
    }

    private String things() {
        return Arrays.stream(path.replaceFirst("^/v1", "").split("/"))
                .filter(step -> !step.isEmpty())
                .findFirst()
                .stream()
                .flatMap(step -> Arrays.stream(step.split("-")))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .reduce("", String::concat);
    }

    private String thing() {
        return things().replaceFirst("ies$", "y").replaceFirst("(?<!s)s$", "");
    }

    private static List<String> texts(AnnotationInstance annotation) {
        return annotation == null ? List.of() : List.of(annotation.value().asStringArray());
    }
}
