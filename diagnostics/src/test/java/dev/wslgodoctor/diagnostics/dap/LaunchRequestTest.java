package dev.wslgodoctor.diagnostics.dap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.wslgodoctor.diagnostics.dap.LaunchRequest.Choices;
import dev.wslgodoctor.diagnostics.dap.LaunchRequest.Kind;
import dev.wslgodoctor.diagnostics.dap.LaunchRequest.Left;
import dev.wslgodoctor.diagnostics.dap.LaunchRequest.Obstacle;
import dev.wslgodoctor.diagnostics.dap.LaunchRequest.Reason;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LaunchRequestTest {

    private static final Choices USUAL = choices("/home/dev/shop/main.go", OptionalInt.empty(), Optional.of("1.24.0"));

    @Test
    void buildsTheFolderIntoTheTemporaryFolderAndNotIntoTheProject() {
        LaunchRequest.Send send =
                send("{'request':'launch','mode':'debug','program':'/home/dev/shop/cmd/api','output':'bin/api'}");

        assertEquals(Kind.LAUNCH, send.kind());
        assertEquals("/home/dev/shop/cmd/api", send.folder());
        assertEquals(json("{'mode':'debug','program':'.','dlvCwd':'/home/dev/shop/cmd/api',"
                + "'output':'/tmp/proof/wsl-go-doctor-proof',"
                + "'env':{'GOPROXY':'off'}}"), send.arguments());
        assertTrue(send.left().contains(new Left("output", Reason.REPLACED_FOR_PROOF)));
    }

    @Test
    void buildsAFileFromItsFolder() {
        LaunchRequest.Send send = send("{'request':'launch','mode':'debug','program':'cmd/../main.go'}");

        assertEquals("./main.go", send.arguments().get("program").getAsString());
        assertEquals("/home/dev/shop", send.folder());
    }

    @ParameterizedTest
    @CsvSource({
        "'',                    /home/dev/shop/main.go,      debug",
        "'',                    /home/dev/shop/main_test.go, test",
        "/home/dev/shop,        /home/dev/shop/main_test.go, test",
        "/home/dev/shop/a.go,   /home/dev/shop/main_test.go, debug",
        "/home/dev/shop/a_test.go, /home/dev/shop/main.go,   test"})
    void decidesModeAutoByTheProgramElseByTheOpenFile(String program, String open, String mode) {
        String named = program.isEmpty() ? "/home/dev/shop" : program;
        LaunchRequest.Send send = (LaunchRequest.Send) LaunchRequest.of(json("{'request':'launch','program':'" + named
                + "'}"),
                choices(open, OptionalInt.empty(), Optional.empty()));

        assertEquals(mode, send.arguments().get("mode").getAsString());
    }

    @Test
    void testsTheFolderOfATestFile() {
        LaunchRequest.Send send =
                send("{'request':'launch','mode':'test','program':'/home/dev/shop/price/price_test.go'}");

        assertEquals(".", send.arguments().get("program").getAsString());
        assertEquals("/home/dev/shop/price", send.folder());
    }

    @Test
    void executesABinaryWhereItIsAndWritesNothing() {
        LaunchRequest.Send send =
                send("{'request':'launch','mode':'exec','program':'bin/shop','cwd':'~/data',"
                        + "'stdoutTo':'/home/dev/shop/log'}");

        assertEquals(json("{'mode':'exec','program':'/home/dev/shop/bin/shop','cwd':'/home/dev/data',"
                + "'dlvCwd':'/home/dev/shop',"
                + "'env':{'GOPROXY':'off'}}"), send.arguments());
        assertTrue(send.left().contains(new Left("stdoutTo", Reason.REPLACED_FOR_PROOF)));
    }

    @Test
    void leavesAPackagePathToGo() {
        LaunchRequest.Send send = send("{'request':'launch','mode':'debug','program':'example.com/shop/cmd/api'}");

        assertEquals("example.com/shop/cmd/api", send.arguments().get("program").getAsString());
        assertEquals("/home/dev/shop", send.folder());
    }

    @Test
    void refusesALaunchWithoutProgramInTheExtensionsWords() {
        for (String program : new String[] {"", ",'program':''", ",'program':null"}) {
            assertEquals(new LaunchRequest.Refused(Obstacle.PROGRAM_MISSING,
                            "The program attribute is missing in the debug configuration in launch.json"),
                    LaunchRequest.of(json("{'request':'launch'" + program + "}"), USUAL));
        }
    }

    @Test
    void leavesAWrongTypeForDelveToComplainAbout() {
        assertEquals(5, send("{'request':'launch','mode':'debug','program':5}").arguments().get("program").getAsInt());
    }

    @Test
    void removesGcflagsAsTheExtensionDoes() {
        LaunchRequest.Send send =
                send("{'request':'launch','program':'/p','buildFlags':'-tags=a -gcflags=\\'all=-N -l\\' -race',"
                        + "'env':{'GOFLAGS':'-gcflags=-l -mod=vendor','UNSET':null}}");

        assertEquals("-tags=a -race", send.arguments().get("buildFlags").getAsString());
        assertEquals(json("{'GOPROXY':'off','GOFLAGS':' -mod=vendor','UNSET':null}"), send.arguments().get("env"));
        assertTrue(send.left().contains(new Left("buildFlags", Reason.GCFLAGS_REMOVED)));
        assertTrue(send.left().contains(new Left("env.GOFLAGS", Reason.GCFLAGS_REMOVED)));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "unknown", value = {"1.22.1, false", "1.22.2, true", "1.24.0, true", "v1.27.1, true",
            "1.22.2-rc1, false", "1.9.1, false",
        "unknown, false"})
    void joinsAListOfBuildFlagsForADelveThatTakesNone(String version, boolean list) {
        JsonObject configuration = json("{'request':'launch','program':'/p','buildFlags':['-tags=a','-ldflags=-s']}");
        LaunchRequest.Send send = (LaunchRequest.Send) LaunchRequest.of(configuration,
                choices("/p/x.go", OptionalInt.empty(), Optional.ofNullable(version)));
        JsonElement flags = send.arguments().get("buildFlags");

        assertEquals(list, flags instanceof JsonArray);
        assertEquals(list ? configuration.get("buildFlags").toString() : "\"-tags=a -ldflags=-s\"", flags.toString());
    }

    @Test
    void splitsArgumentsAndRefusesAnUnmatchedQuoteInTheExtensionsWords() {
        assertEquals("[\"serve\",\"my dir\"]", send("{'request':'launch','program':'/p','args':'serve \"my dir\"'}")
                .arguments().get("args").toString());
        assertEquals(new LaunchRequest.Refused(Obstacle.ARGUMENTS_UNREADABLE,
                "args has unmatched double quotes (\"). starting index: 6"),
                LaunchRequest.of(json("{'request':'launch','program':'/p','args':'serve \"my'}"), USUAL));
    }

    @Test
    void attachesToTheChosenProcessBeforeTheConfigured() {
        JsonObject configuration = json("{'request':'attach','processId':'4711'}");

        assertEquals(json("{'processId':4711,'mode':'local'}"),
                ((LaunchRequest.Send) LaunchRequest.of(configuration, USUAL)).arguments());
        assertEquals(json("{'processId':99,'mode':'local'}"), ((LaunchRequest.Send) LaunchRequest.of(configuration,
                choices("/p/x.go", OptionalInt.of(99), Optional.empty()))).arguments());
        assertEquals("4711", configuration.get("processId").getAsString(), "the configuration itself must not change");
    }

    @Test
    void asksForAProcessWhereNoneIsChosen() {
        for (String process : new String[] {"", ",'processId':0", ",'processId':'shop'",
                ",'processId':'${command:pickProcess}'", ",'processId':-1"}) {
            assertEquals(new LaunchRequest.Refused(Obstacle.PROCESS_NOT_CHOSEN, ""),
                    LaunchRequest.of(json("{'request':'attach'" + process + "}"), USUAL), process);
        }
        assertEquals(Kind.ATTACH_LOCAL, send("{'request':'attach','waitFor':'shop'}").kind());
    }

    @Test
    void attachesToAServerWithTheGuessThatWasMade() {
        LaunchRequest.Send send =
                send("{'request':'attach','mode':'remote','port':2345,'host':'127.0.0.1','remotePath':'/x',"
                        + "'program':'/p'}");

        assertEquals(Kind.ATTACH_REMOTE, send.kind());
        assertEquals(json("{'mode':'remote','guessSubstitutePath':{'ImportPathOfMainPackage':''}}"), send.arguments());
        assertTrue(send.left().contains(new Left("port", Reason.ACTED_UPON_BY_EDITOR)));
        assertTrue(send.left().contains(new Left("remotePath", Reason.LEGACY_ONLY)));
        assertTrue(send.left().contains(new Left("program", Reason.NOT_READ)));
    }

    @Test
    void sendsAnUnknownModeForDelveToComplainAbout() {
        assertEquals("attach", send("{'request':'attach','mode':'attach','processId':5}").arguments().get("mode")
                .getAsString());
        assertEquals("attach", send("{'request':'launch','mode':'attach','program':'/p'}").arguments().get("mode")
                .getAsString());
    }

    @Test
    void takesRulesFromTheSettingsWhereTheConfigurationHasNone() {
        assertEquals("[{\"from\":\"/a\",\"to\":\"/b\"}]",
                send("{'request':'launch','program':'/p','substitutePath':[{'from':'/a','to':'/b'}]}").arguments()
                .get("substitutePath").toString());
        LaunchRequest.Send send = (LaunchRequest.Send) LaunchRequest.of(json("{'request':'launch','program':'/p'}"),
                new Choices("/w", "/w/x.go", "/t", "/home/dev", OptionalInt.empty(), Map.of(),
                        json("{'substitutePath':[],'dlvLoadConfig':{},'showRegisters':true}"), Optional.empty(),
                        Optional.empty()));

        assertEquals("[]", send.arguments().get("substitutePath").toString());
        assertTrue(send.arguments().get("showRegisters").getAsBoolean());
        assertFalse(send.arguments().has("dlvLoadConfig"));
    }

    @Test
    void saysWhatDoesNotReachDelve() {
        LaunchRequest.Send send =
                send("{'request':'launch','program':'/p','dlvDap':true,'console':'integratedTerminal',"
                        + "'dlvLoadConfig':{},"
                        + "'processId':5}");

        assertTrue(send.left().contains(new Left("dlvDap", Reason.NOT_READ)));
        assertTrue(send.left().contains(new Left("processId", Reason.NOT_READ)));
        assertTrue(send.left().contains(new Left("console", Reason.ACTED_UPON_BY_EDITOR)));
        assertTrue(send.left().contains(new Left("dlvLoadConfig", Reason.LEGACY_ONLY)));
    }

    @Test
    void refusesWhatIsNeitherLaunchNorAttach() {
        for (String text : new String[] {"{}", "{'request':7}", "{'request':'Launch'}"}) {
            assertEquals(Obstacle.UNKNOWN_REQUEST, assertInstanceOf(LaunchRequest.Refused.class,
                    LaunchRequest.of(json(text), USUAL)).why());
        }
    }

    private static LaunchRequest.Send send(String configuration) {
        return assertInstanceOf(LaunchRequest.Send.class, LaunchRequest.of(json(configuration), USUAL));
    }

    private static Choices choices(String open, OptionalInt process, Optional<String> delve) {
        return new Choices("/home/dev/shop", open, "/tmp/proof", "/home/dev", process, Map.of("GOPROXY", "off"),
                new JsonObject(), delve,
                Optional.of(json("{'ImportPathOfMainPackage':''}")));
    }

    /** JSON with single quotes for readability. */
    private static JsonObject json(String text) {
        return JsonParser.parseString(text).getAsJsonObject();
    }
}
