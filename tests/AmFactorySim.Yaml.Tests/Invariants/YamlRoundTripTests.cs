using FsCheck;
using FsCheck.Fluent;

namespace AmFactorySim.Yaml.Tests.Invariants;

public class YamlRoundTripTests
{
    // Pieces that YAML could take for something else.
    private static readonly Gen<string> Text = Gen.OneOf(
        ArbMap.Default.GeneratorFor<string>().Select(s => s ?? "").Where(s => !s.Any(char.IsSurrogate) && !s.Contains('\0')),
        Gen.Elements("a", "B", "1", "06:00", ": ", ":", " #", "#", "- ", "-", "[", "]", "{", "}", ",", "&", "*", "!", "|", ">", "'", "\"",
            "\\", "%", "@", "`", "?", " ", "\t", "\n", "\r", "\u0085", "\u2028", "\uFEFF", "😀", "é", "null", "~", "yes", "(", ")", "<<",
            "=", ".", "...", "---")
            .ArrayOf().Select(string.Concat));

    [Fact]
    public void Values_and_names_come_back_as_they_were() =>
        Prop.ForAll(Gen.Zip(Text, Text).ToArbitrary(), pair =>
        {
            var (name, text) = (pair.Item1.Trim().Length > 0 ? pair.Item1.Trim() : "name", pair.Item2);
            var tree = Map((name, Scalar(text)), ("list " + name, new ListNode(default, [Scalar(text), Scalar("x")])),
                ("groups " + name, new ListNode(default, [Map((name, Scalar(text)), ("other " + name, Scalar("c")))])));
            var faults = new FaultList();
            var back = YamlText.Read(YamlPrinter.Print(tree), "file", faults);
            faults.ThrowIfAny();
            Assert.Equal(Described(tree), Described(back));
        }).Holds(500);

    [Fact]
    public void Commas_in_parentheses_belong_to_the_value_also_within_braces()
    {
        var faults = new FaultList();
        var map = YamlText.Read("a: { time: triangular(4 min, 6 min, 10 min), crew: x, list: [uniform(1 h, 2 h), 3 h] }\n", "file", faults);
        faults.ThrowIfAny();
        Assert.Equal("{a={time=triangular(4 min, 6 min, 10 min);crew=x;list=[uniform(1 h, 2 h);3 h]}}", Described(map));
    }

    private static ScalarNode Scalar(string text) => new(default, text, IsQuoted: true);

    private static MapNode Map(params (string Key, Node Value)[] entries) =>
        new(default, [.. entries.Select(e => new MapEntry(e.Key, default, e.Value))]);

    private static string Described(Node node) => node switch
    {
        MapNode map => $"{{{string.Join(';', map.Entries.Select(e => $"{e.Key}={Described(e.Value)}"))}}}",
        ListNode list => $"[{string.Join(';', list.Items.Select(Described))}]",
        _ => ((ScalarNode)node).Text,
    };
}
