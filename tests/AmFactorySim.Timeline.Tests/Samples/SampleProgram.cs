using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AmFactorySim.Timeline.Tests.Samples;

/// <summary>The programs in samples/Timeline: each is compiled as it stands, with all warnings as errors, and run.</summary>
internal static class SampleProgram
{
    private const string Folder = "samples/Timeline";

    // As in a project with implicit usings.
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly ConcurrentDictionary<string, Lazy<string>> s_outputs = new();
    private static readonly Lock s_console = new();

    public static IEnumerable<string> Names =>
        Directory.EnumerateFiles(Repository.PathOf(Folder), "*.cs").Select(file => Path.GetFileNameWithoutExtension(file))
            .Order(StringComparer.Ordinal);

    /// <summary>The program without the directives for `dotnet run`.</summary>
    public static string Code(string name) => string.Join('\n',
        File.ReadAllLines(Repository.PathOf($"{Folder}/{name}.cs"))
            .Where(line => !line.StartsWith("#:", StringComparison.Ordinal))).Trim('\n');

    /// <summary>What the program prints, without the last line break.</summary>
    public static string Output(string name) => s_outputs.GetOrAdd(name, name => new(() => Run(Compile(name)))).Value;

    private static Assembly Compile(string name)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path));
        var options = new CSharpCompilationOptions(OutputKind.ConsoleApplication, optimizationLevel: OptimizationLevel.Release,
            generalDiagnosticOption: ReportDiagnostic.Error, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999);
        SyntaxTree[] sources = [CSharpSyntaxTree.ParseText(ImplicitUsings), CSharpSyntaxTree.ParseText(Code(name))];
        var program = new MemoryStream();
        var result = CSharpCompilation.Create(name, sources, references, options).Emit(program);
        Assert.True(result.Success, $"{name}.cs: {string.Join('\n', result.Diagnostics)}");
        return Assembly.Load(program.ToArray());
    }

    private static string Run(Assembly program)
    {
        var printed = new StringWriter { NewLine = "\n" };
        lock (s_console)
        {
            TextWriter console = Console.Out;
            Console.SetOut(printed);
            try
            {
                program.EntryPoint!.Invoke(null, [Array.Empty<string>()]);
            }
            finally
            {
                Console.SetOut(console);
            }
        }
        return printed.ToString().TrimEnd('\n');
    }
}
