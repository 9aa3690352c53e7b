package org.sambung.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Function;

/** Days and instants as ISO 8601 text of four-digit years: PostgreSQL cannot keep all that Java can. */
class PlainTime<T> extends StdScalarDeserializer<T> {

    private final transient JsonDeserializer<T> iso;
    private final transient Function<T, LocalDate> day;

    private PlainTime(Class<T> type, JsonDeserializer<T> iso, Function<T, LocalDate> day) {
        super(type);
        this.iso = iso;
        this.day = day;
    }

    static PlainTime<LocalDate> days() {
        return new PlainTime<>(LocalDate.class, LocalDateDeserializer.INSTANCE, Function.identity());
    }

    static PlainTime<Instant> instants() {
        return new PlainTime<>(
                Instant.class, InstantDeserializer.INSTANT, at -> LocalDate.ofInstant(at, ZoneOffset.UTC));
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            context.reportInputMismatch(handledType(), "no text");
        }
        var time = iso.deserialize(parser, context);
        if (time != null && !isPlain(time)) {
            context.reportInputMismatch(handledType(), "no four-digit year");
        }
        return time;
    }

    private boolean isPlain(T time) {
        try {
            var year = day.apply(time).getYear();
            return year >= 1000 && year <= 9999;
        } catch (DateTimeException beyondAllDays) {
            return false;
        }
    }
}
