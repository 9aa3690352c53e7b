package org.sambung.platform.openapi;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.sambung.platform.language.Language;
import org.sambung.platform.problem.Problem;
import org.sambung.platform.problem.ProblemTexts;

/** What many operations refer to: responses of failures, problems as their examples, headers, and header parameters. */
class SharedParts {

    static final String SECURITY_SCHEME = "SecurityScheme";
    static final String IDEMPOTENCY_KEY = "IdempotencyKey";
    static final String ACTING_ROLE = "ActingRole";
    static final String ACCEPT_LANGUAGE = "AcceptLanguage";
    static final String IF_MATCH = "IfMatch";
    static final String IF_MATCH_TO_EDIT = "IfMatchToEdit";

    private static final List<Problem.Violation> FOR_EXAMPLE = List.of(new Problem.Violation("/reason", "required"));
    private static final String UUID_EXAMPLE = "01932b6e-7c1f-7a52-9d5e-3f0c8a1b2c3d";

    private final Components components;
    private final ProblemTexts texts = ProblemTexts.onClassPath();

    SharedParts(Components components) {
        this.components = components;
        addHeaders();
        addParameters();
    }

    /** The reusable response if the problems are the usual ones, else one that names them. */
    APIResponse failure(int status, SortedSet<String> slugs) {
        var failure = Failure.of(status);
        if (slugs.equals(new java.util.TreeSet<>(failure.usual()))) {
            components.addResponse(failure.responseName(), response(failure, slugs));
            return OASFactory.createAPIResponse().ref(failure.responseName());
        }
        return response(failure, slugs);
    }

    private APIResponse response(Failure failure, SortedSet<String> slugs) {
        var problem =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("Problem"));
        slugs.forEach(slug -> problem.addExample(slug, example(failure.status(), slug)));
        var response = OASFactory.createAPIResponse()
                .description(failure.description())
                .content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, problem));
        switch (failure) {
            case UNAUTHENTICATED -> response.addHeader("WWW-Authenticate", header("WwwAuthenticate"));
            case UNAVAILABLE, TOO_MANY_REQUESTS -> response.addHeader("Retry-After", header("RetryAfter"));
            default -> {}
        }
        return response;
    }

    private Example example(int status, String slug) {
        if (!texts.knows(slug)) {
            throw new IllegalStateException("the problem " + slug + " has no text");
        }
        var value = texts.problem(status, slug, Language.INDONESIAN, FOR_EXAMPLE);
        var english = texts.problem(status, slug, Language.ENGLISH, List.of());
        var fields = new java.util.LinkedHashMap<String, Object>();
        fields.put("type", value.type());
        fields.put("title", value.title());
        fields.put("status", status);
        fields.put("detail", value.detail());
        if (slug.equals("invalid-request")) {
            fields.put(
                    "errors", value.errors().stream().map(SharedParts::fields).toList());
        }
        components.addExample(
                slug,
                OASFactory.createExample()
                        .summary(english.title())
                        .description(english.detail())
                        .value(fields));
        return OASFactory.createExample().ref(slug);
    }

    private static Map<String, Object> fields(Problem.Violation violation) {
        var fields = new java.util.LinkedHashMap<String, Object>();
        fields.put("pointer", violation.pointer());
        fields.put("code", violation.code());
        fields.put("message", violation.message());
        return fields;
    }

    static Header header(String name) {
        return OASFactory.createHeader().ref(name);
    }

    static Parameter parameter(String name) {
        return OASFactory.createParameter().ref(name);
    }

    private void addHeaders() {
        add("ETag", "The thing's version, for If-Match.", "\"3\"");
        add("Location", "Where the new thing is.", "http://localhost:8080/v1/things/" + UUID_EXAMPLE);
        add(
                "Link",
                "The next page as rel=\"next\"; absent on the last.",
                "</v1/things?cursor=" + UUID_EXAMPLE + ">; rel=\"next\"");
        add("WwwAuthenticate", "The kind of token that is wanted.", "Bearer");
        add("RetryAfter", "Seconds to wait.", "5");
    }

    private void add(String name, String description, String example) {
        components.addHeader(
                name,
                OASFactory.createHeader()
                        .description(description)
                        .schema(text())
                        .example(example));
    }

    private void addParameters() {
        add(
                IDEMPOTENCY_KEY,
                "Idempotency-Key",
                "Made up by the client for this request, best a UUID. The same key and body get"
                        + " the first answer again and do nothing twice; kept for 48 hours.",
                UUID_EXAMPLE,
                false);
        add(ACTING_ROLE, "X-Acting-Role", "Narrows the request to this one of the caller's roles.", "nurse", false);
        add(
                ACCEPT_LANGUAGE,
                "Accept-Language",
                "Problems are told in Indonesian, or in English if that is preferred.",
                "en",
                false);
        add(
                IF_MATCH,
                "If-Match",
                "The ETag that the caller last saw; 412 when it is not the latest. Optional: the state guards.",
                "\"3\"",
                false);
        add(
                IF_MATCH_TO_EDIT,
                "If-Match",
                "The ETag of the version that is changed; 412 when it is not the latest, 428 without it.",
                "\"3\"",
                true);
    }

    /** The example stands in the schema: Swagger UI would fill in the parameter's own, and nobody means to send that. */
    private void add(String key, String name, String description, String example, boolean required) {
        components.addParameter(
                key,
                OASFactory.createParameter()
                        .name(name)
                        .in(Parameter.In.HEADER)
                        .description(description)
                        .required(required)
                        .schema(text().addExample(example)));
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }

    /** Everything by its name: the document is compared as text. */
    void sort() {
        components.setSchemas(sorted(components.getSchemas()));
        components.setResponses(sorted(components.getResponses()));
        components.setExamples(sorted(components.getExamples()));
    }

    private static <T> SortedMap<String, T> sorted(Map<String, T> parts) {
        return new TreeMap<>(parts == null ? Map.of() : parts);
    }
}
