package org.sambung.agreements.evaluation;

import jakarta.inject.Inject;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import org.sambung.platform.coding.Codes;
import org.sambung.platform.language.Language;

/** An evaluation as a picture, for whoever asks for {@code image/svg+xml}. */
@Provider
@Produces(EvaluationChart.SVG)
public class EvaluationChart implements MessageBodyWriter<EvaluationView> {

    static final String SVG = "image/svg+xml";

    static final String EXAMPLE = "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\">...</svg>";

    @Inject
    Codes codes;

    @Context
    HttpHeaders headers;

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == EvaluationView.class && SVG.equals(media.getType() + '/' + media.getSubtype());
    }

    @Override
    public void writeTo(
            EvaluationView evaluation,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> answered,
            OutputStream out)
            throws IOException, WebApplicationException {
        out.write(new Drawing(evaluation, codes, Language.of(headers)).svg().getBytes(StandardCharsets.UTF_8));
    }
}
