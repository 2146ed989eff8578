using AmFactorySim.Yaml;

namespace AmFactorySim.Scenarios.Tests.Contract;

/// <summary>
/// Input that is long or deep in one way. Memory is counted, as a measure of work that no other program disturbs: ten times the input may
/// take little more than ten times the memory.
/// </summary>
public class LongInputTests
{
    private static readonly string s_base = File.ReadAllText(Repository.PathOf("scenarios/bracket-100k.yaml"));

    public static TheoryData<string> Kinds { get; } =
    [
        "arguments", "list", "keys", "group", "entries", "unknown parts", "orders", "like", "twice", "anchors", "open parentheses", "lines",
    ];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_work_of_reading_grows_with_the_length_of_the_input(string kind)
    {
        MemoryOf(kind, 100);
        var (least, most) = (MemoryOf(kind, 1_000), MemoryOf(kind, 10_000));
        Assert.True(most < 15 * least, $"{kind}: {least} bytes for 1000, {most} bytes for 10 000");
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    [InlineData("a: ")]
    [InlineData("(")]
    [InlineData("\"\\n")]
    public void Deep_nesting_is_one_fault(string bracket) =>
        Assert.Single(Faults($"{s_base}x: {string.Concat(Enumerable.Repeat(bracket, 100_000))}\n").Faults);

    [Fact]
    public void Every_fault_that_is_listed_has_its_hint()
    {
        var parts = string.Concat(Enumerable.Range(1, 3000).Select(i => $"  p{i}: {{ mesh: a.stl, material: AlSi10, suports: 15 % }}\n"));
        Assert.All(Faults($"parts:\n{parts}").Faults.Where(f => f.Message.Contains(" is not ", StringComparison.Ordinal)),
            f => Assert.Contains("did you mean", f.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_chain_of_like_without_end_is_refused()
    {
        var refused = Faults(Text("like", 10_000));
        Assert.Single(refused.Faults, f => f.Message.Contains("a chain of more than 20 entries", StringComparison.Ordinal));
    }

    [Fact]
    public void A_path_without_end_is_refused()
    {
        var path = string.Concat(Enumerable.Repeat("a.", 60_000)) + "b";
        var refused = Assert.Throws<FaultException>(() =>
            ScenarioReader.Parse(s_base, Repository.PathOf("scenarios/x.yaml"), new ScenarioChange(path, "1", "--set")));
        Assert.Contains("is not the path of a key", Assert.Single(refused.Faults).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_many_faults_the_first_are_reported_and_the_rest_is_counted()
    {
        var refused = Faults(Text("keys", 5_000));
        Assert.Equal(FaultList.MostReported, refused.Faults.Count);
        Assert.Equal(5_000 - FaultList.MostReported, refused.More);
        Assert.Equal(refused.Faults.OrderBy(f => f.Mark.Line), refused.Faults);
    }

    private static long MemoryOf(string kind, int count)
    {
        var text = Text(kind, count);
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            ScenarioReader.Parse(text, Repository.PathOf("scenarios/x.yaml"));
        }
        catch (FaultException)
        {
        }
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static FaultException Faults(string text) =>
        Assert.Throws<FaultException>(() => ScenarioReader.Parse(text, Repository.PathOf("scenarios/x.yaml")));

    private static string Text(string kind, int count)
    {
        string Many(Func<int, string> piece) => string.Concat(Enumerable.Range(0, count).Select(piece));
        return kind switch
        {
            "arguments" => s_base.Replace("scrap: 2 %", $"time: empirical({Many(_ => "4 h, ")}4 h)"),
            "list" => s_base.Replace("route: [", $"route: [{Many(_ => "depowder, ")}"),
            "keys" => s_base + Many(i => $"key{i}: 1\n"),
            "group" => $"{s_base}x: {{ {Many(i => $"key{i}: 1, ")} }}\n",
            "entries" => s_base.Replace("parts:\n", $"parts:\n{Many(i => $"  p{i}: {{ mesh: x, material: m{i}, route: [s{i}] }}\n")}"),
            "unknown parts" => s_base.Replace("orders:\n", $"orders:\n{Many(i => $"  - {{ part: p{i}, quantity: 1 }}\n")}"),
            "orders" => s_base.Replace("orders:\n", $"orders:\n{Many(i => $"  - {{ part: bracket, quantity: 1, release: {i} min }}\n")}"),
            "like" => s_base.Replace("parts:\n", $"parts:\n{Many(i => $"  p{i}: {{ like: p{i + 1} }}\n")}"),
            "twice" => s_base + Many(_ => "horizon: 1 d\n"),
            "anchors" => s_base + Many(i => $"key{i}: &a 1\n"),
            "open parentheses" => $"{s_base}x: {{ {Many(_ => "a(, ")} }}\n",
            "lines" => s_base + Many(_ => "\n"),
            _ => throw new ArgumentException(kind),
        };
    }
}
