package org.sambung.visits;

import io.quarkus.test.junit.QuarkusTest;
import org.sambung.testing.openapi.OpenApiContract;

@QuarkusTest
class VisitsOpenApiTest extends OpenApiContract {}
