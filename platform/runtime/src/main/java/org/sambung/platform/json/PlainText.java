package org.sambung.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;

/** Text without control characters, line breaks and tabs aside: PostgreSQL cannot keep NUL, and nobody types the others. */
class PlainText extends StdScalarDeserializer<String> {

    PlainText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        var text = StringDeserializer.instance.deserialize(parser, context);
        if (text != null && text.chars().anyMatch(PlainText::isRefused)) {
            context.reportInputMismatch(String.class, "control character");
        }
        return text;
    }

    private static boolean isRefused(int c) {
        return Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
    }
}
