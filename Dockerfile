# portsim in a container: a Java of its own, no other tools, no rights, nothing written.
#
#   docker build -t portsim .
#   docker run --rm --read-only -v "$PWD:/scenarios:ro" portsim test .

FROM eclipse-temurin:17-jdk AS build
WORKDIR /source
COPY . .
RUN ./mvnw --batch-mode -pl simulator/cli -am -Dmaven.test.skip=true package
RUN container/content /opt/portsim

FROM debian:12-slim
COPY --from=build /opt/portsim /opt/portsim
ENV PATH=/opt/portsim/bin:/usr/local/bin:/usr/bin:/bin LANG=C.UTF-8
USER 65532:65532
WORKDIR /scenarios
ENTRYPOINT ["portsim"]
