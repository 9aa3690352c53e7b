package org.sambung.platform.seal;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.persistence.AttributeConverter;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Keeps a record in one column as sealed JSON. A subclass, a CDI bean and JPA converter, names the record and its place:
 *
 * <pre>{@code
 * @Converter
 * @ApplicationScoped
 * class SealedPerson extends SealedDocument<Person> {
 *     SealedPerson() {
 *         super(Person.class, "patient|person");
 *     }
 * }
 * }</pre>
 */
public abstract class SealedDocument<T> implements AttributeConverter<T, byte[]> {

    private final Class<T> type;
    private final String place;

    @Inject
    Sealer sealer;

    @Inject
    ObjectMapper json;

    protected SealedDocument(Class<T> type, String place) {
        this.type = type;
        this.place = place;
    }

    @Override
    public byte[] convertToDatabaseColumn(T document) {
        if (document == null) {
            return null;
        }
        try {
            return sealer.seal(json.writeValueAsBytes(document), place);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public T convertToEntityAttribute(byte[] sealed) {
        if (sealed == null) {
            return null;
        }
        try {
            // An older document may hold what a newer record has dropped.
            return json.readerFor(type)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(sealer.open(sealed, place));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
