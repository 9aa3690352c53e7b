package org.sambung.testing.openapi;

/** A small document, and the same with a fault. */
final class Documents {

    static final ApiDocument WHOLE = ApiDocument.ofYaml(text());

    private Documents() {}

    static ApiDocument with(String before, String after) {
        var whole = text();
        if (!whole.contains(before)) {
            throw new IllegalArgumentException(before);
        }
        return ApiDocument.ofYaml(whole.replace(before, after));
    }

    private static String text() {
        return """
                openapi: 3.1.0
                info: {title: Things, version: '1'}
                paths:
                  /v1/things/{id}:
                    put:
                      operationId: changeThing
                      summary: Change a thing
                      description: As it shall be.
                      tags: [Things]
                      security: [{bearer: []}]
                      x-access: roles
                      x-roles: [nurse, doctor]
                      x-problems: [not-found]
                      parameters:
                      - {name: id, in: path, required: true, description: Its id., schema: {type: string}}
                      - {name: If-Match, in: header, description: The version., schema: {type: string}}
                      - {name: note, in: query, description: A note., schema: {type: string, maxLength: 9}}
                      requestBody:
                        content:
                          application/json:
                            schema: {$ref: '#/components/schemas/Change'}
                            example: {color: RED, size: 3, tags: [new]}
                      responses:
                        '200':
                          description: The thing.
                          headers: {ETag: {schema: {type: string}}}
                          content:
                            application/json:
                              schema: {$ref: '#/components/schemas/Thing'}
                              example: {id: '1', madeOn: '2026-02-05'}
                        '400': {description: a}
                        '401': {description: a}
                        '403': {description: a}
                        '404': {description: a}
                        '409': {description: a}
                        '412': {description: a}
                        '413': {description: a}
                        '415': {description: a}
                        '428': {description: a}
                        '500': {description: a}
                        '503': {description: a}
                components:
                  schemas:
                    Change:
                      type: object
                      description: What to change.
                      required: [color]
                      properties:
                        color: {type: string, enum: [RED, BLUE], description: Its color.}
                        size: {type: integer, maximum: 9, description: Its size., examples: [3]}
                        tags: {type: array, description: Words., items: {type: string, pattern: '[a-z]+', examples: [new]}}
                    Thing:
                      type: object
                      description: A thing.
                      required: [id]
                      properties:
                        id: {type: string, examples: ['1']}
                        madeOn: {type: string, format: date, description: When., examples: ['2026-02-05']}
                """;
    }
}
