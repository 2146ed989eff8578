using FsCheck.Fluent;

namespace AmFactorySim.Yaml.Tests.Contract;

public class EntryNameTests
{
    [Theory]
    [InlineData("bracket")]
    [InlineData("S-m400-4")]
    [InlineData("1.2709")]
    [InlineData("316L")]
    [InlineData("Haltering (links) #3")]
    [InlineData("Träger Ø 5")]
    [InlineData("零件+")]
    [InlineData("हिन्दी")]
    [InlineData("втулка_2")]
    public void Names_of_any_script_are_allowed(string name) => Assert.Null(EntryName.Fault(name));

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("a/queue", "has U+002F, \"/\"; a name has letters and digits of any script, single spaces, and _ - . + ( ) #")]
    [InlineData("part:x", "has U+003A, \":\"")]
    [InlineData("seed=7", "has U+003D, \"=\"")]
    [InlineData("a,b", "has U+002C, \",\"")]
    [InlineData("a[1]", "has U+005B, \"[\"")]
    [InlineData("a\nb", "has U+000A, a control character")]
    [InlineData("a\0", "has U+0000, a control character")]
    [InlineData("\u001b[31m", "has U+001B, a control character")]
    [InlineData("a\u202eb", "has U+202E, a character that is not seen")]
    [InlineData("a\u200bb", "has U+200B, a character that is not seen")]
    [InlineData("e\u0301", "has U+0301, an accent apart from its letter")]
    [InlineData("\ue000", "has U+E000, which is not allowed")]
    [InlineData("a\ud800", "has U+FFFD, which is not allowed")]
    [InlineData("a\u00a0b", "has U+00A0, which is not allowed")]
    [InlineData("\u3164", "has U+3164, which is not allowed")]
    [InlineData("\u212b", "has U+212B, which is not allowed")]
    [InlineData("a  b", "has two spaces in a row")]
    [InlineData(" a", "does not begin with a letter or a digit")]
    [InlineData("-a", "does not begin with a letter or a digit")]
    [InlineData(".a", "does not begin with a letter or a digit")]
    [InlineData("a ", "ends with a space or one of _ - . (")]
    [InlineData("a.", "ends with a space or one of _ - . (")]
    public void Other_names_are_refused_with_the_character(string name, string fault) =>
        Assert.StartsWith(fault, EntryName.Fault(name), StringComparison.Ordinal);

    [Fact]
    public void A_name_has_at_most_64_characters_so_that_a_folder_can_have_it()
    {
        Assert.Null(EntryName.Fault(new('零', 64)));
        Assert.Equal("is longer than 64 characters", EntryName.Fault(new('a', 65)));
    }

    [Theory]
    [InlineData("con")]
    [InlineData("NUL.2")]
    [InlineData("Com1")]
    public void A_folder_does_not_have_the_name_of_a_device(string name)
    {
        Assert.Null(EntryName.Fault(name));
        Assert.NotNull(EntryName.FolderFault(name));
        Assert.Equal($"part-{name}", EntryName.OfFile($"x/{name}.stl", "part"));
    }

    [Theory]
    [InlineData("parts/bracket.stl", "bracket")]
    [InlineData("v2: final?.stl", "v2- final")]
    [InlineData("seed=7.yaml", "seed-7")]
    [InlineData("???.stl", "part")]
    [InlineData("", "part")]
    [InlineData("\u001b[31mred.stl", "31mred")]
    public void A_file_gives_a_name_whatever_its_own_is(string path, string name) => Assert.Equal(name, EntryName.OfFile(path, "part"));

    [Fact]
    public void Every_name_after_a_file_is_allowed() => Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
        Assert.Null(EntryName.FolderFault(EntryName.OfFile($"x/{text}.stl", "part")))).Holds(500);

    [Fact]
    public void What_is_shown_is_one_line_without_control_characters() => Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
    {
        var shown = new Fault(new(text ?? "", 1), text ?? "", null, $"\"{text}\" is wrong\nx.yaml:2: forged \u001b[2J\u202e").ToString();
        Assert.DoesNotContain(shown, char.IsControl);
        Assert.DoesNotContain('\u202e', shown);
        Assert.EndsWith("is wrong\\nx.yaml:2: forged \\u001B[2J\\u202E", shown, StringComparison.Ordinal);
    }).Holds(200);
}
