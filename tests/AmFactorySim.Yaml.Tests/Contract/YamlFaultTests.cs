namespace AmFactorySim.Yaml.Tests.Contract;

/// <summary>What is not YAML is reported in a planner's words, with its line.</summary>
public class YamlFaultTests
{
    private const string LoneSurrogate = "file:1: has an escape between double quotes that is not a character, such as half of a "
        + "surrogate pair, \\uD800; write the character itself";

    [Theory]
    [InlineData("a: 1\nb: *", "file:2: has a value that begins with & or *, which YAML keeps for itself; put it in quotes")]
    [InlineData("a: !<x\nb: 2", "file:1: has a value that begins with !, which YAML keeps for itself; put it in quotes")]
    [InlineData("a: |x\n  b", "file:1: has a value that begins with | or >, which YAML keeps for itself; put it in quotes")]
    [InlineData("a: [b]#c", "file:1: has a # too close to what it comments on; put a space before it")]
    [InlineData("a: {b: 1 ]", "file:1: has a group in { } that is not closed, that lacks a comma, or that has a value beginning with &")]
    [InlineData("a: [b}", "file:1: has a list in [ ] that is not closed, that lacks a comma, or that has a value beginning with &")]
    [InlineData("a: 1\nb:\n  c: 2\n\t d: 3", "file:4: is indented with a tab; YAML wants spaces")]
    [InlineData("a: @b", "file:1: has a value that begins with a character of YAML's own, such as %, @ or `; put it in quotes")]
    [InlineData("a: \"\\uD800\"", LoneSurrogate)]
    [InlineData("a: \"\\uDC00\"", LoneSurrogate)]
    [InlineData("a: \"\\U0000D800\"", LoneSurrogate)]
    [InlineData("a: \"\\uD800\\u0041\"", LoneSurrogate)]
    public void The_commonest_mistakes_have_words_of_their_own(string text, string message)
    {
        var faults = new FaultList("file");
        YamlText.Read(text, "file", faults);
        Assert.Equal(message, Assert.Throws<FaultException>(faults.ThrowIfAny).Message);
    }
}
