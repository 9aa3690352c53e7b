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
                  /v1/things:
                    get:
                      operationId: listThings
                      summary: List the things
                      description: Newest first.
                      tags: [Things]
                      security: []
                      x-access: public
                      x-problems: [internal]
                      parameters:
                      - {in: query, name: cursor, description: Where it begins., schema: {type: string}}
                      responses:
                        "200":
                          description: A page.
                          headers: {Link: {schema: {type: string}}}
                          content:
                            application/json:
                              schema: {$ref: '#/components/schemas/Page'}
                              example: {items: ['2'], next: '2'}
                        '500': {description: b}
                        '503': {description: b}
                  /v1/things/{id}:
                    delete:
                      operationId: removeThing
                      summary: Remove a thing
                      description: Once or many times.
                      tags: [Things]
                      security: [{signature: []}]
                      x-access: signed
                      x-problems: [stale-version]
                      parameters:
                      - {name: id, in: path, required: true, description: Which one., schema: {type: string}}
                      - {name: If-Match, in: header, description: What was seen., required: true, schema: {type: string}}
                      responses:
                        '204': {description: Gone.}
                        '400': {description: c}
                        '401': {description: c}
                        '404': {description: c}
                        '409': {description: c}
                        '412': {description: c}
                        '428': {description: c}
                        '500': {description: c}
                        '503': {description: c}
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
                      - {name: If-Match, in: header, description: The version., required: true, schema: {type: string}}
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
                        color: {type: string, enum: [RED, BLUE], x-codes: color, description: Its color.}
                        size: {type: integer, maximum: 9, description: Its size., examples: [3]}
                        tags: {type: array, description: Words., items: {type: string, pattern: '[a-z]+', examples: [new]}}
                    Page:
                      type: object
                      description: Some things.
                      properties:
                        items: {type: array, description: Their ids., items: {type: string, examples: ['2']}}
                        next: {type: string, description: Give it as cursor., examples: ['2']}
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
