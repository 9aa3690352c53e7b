package org.sambung.platform.openapi;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.sambung.platform.content.FileName;
import org.sambung.platform.content.ScanType;

/** What the document tells of routes that take a file or answer with one. */
final class FileRoutes {

    /** What an upload can be refused for besides what every body can, by status. */
    static final Map<Integer, List<String>> PROBLEMS_OF_UPLOADS = Map.of(
            Failure.INVALID.status(), List.of("upload-interrupted"),
            Failure.REFUSED.status(), List.of("content-is-not-what-it-says", "content-changed-on-its-way"),
            Failure.TOO_MANY_REQUESTS.status(), List.of("too-many-uploads"));

    /** Begin as such files do. */
    private static final Map<String, String> EXAMPLES =
            Map.of(ScanType.PDF_TYPE, "%PDF-1.7", ScanType.JPEG_TYPE, "JFIF", ScanType.PNG_TYPE, "PNG");

    private FileRoutes() {}

    static void describeBody(Operation operation, DocumentedRoute route) {
        operation.setRequestBody(OASFactory.createRequestBody().required(true).content(files(route.consumes())));
    }

    static Parameter name(String example) {
        return OASFactory.createParameter()
                .name(FileName.HEADER)
                .in(Parameter.In.HEADER)
                .description("Its name, percent-encoded UTF-8; its ending follows its form.")
                .schema(text().maxLength(400))
                .example(example);
    }

    static void describeAnswer(APIResponse answer, DocumentedRoute route) {
        answer.setContent(files(route.produces()));
        answer.addHeader(
                "ETag",
                OASFactory.createHeader()
                        .description("The file's SHA-256, in hex.")
                        .schema(text()));
    }

    private static Content files(List<String> mediaTypes) {
        var content = OASFactory.createContent();
        mediaTypes.forEach(type -> content.addMediaType(
                type, OASFactory.createMediaType().example(EXAMPLES.get(type)).schema(text().format("binary"))));
        return content;
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }
}
