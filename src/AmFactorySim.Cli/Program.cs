using System.Globalization;
using System.Text;
using AmFactorySim.Cli;

if (OpenFiles.Fault() is { } tooFew)
{
    Console.Error.WriteLine(tooFew);
    return CommandLine.ModelFailed;
}
var interruption = Interruption.Listen();
InternalError.OfAllThreads();
// Numbers are read and printed the same way on every machine.
CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
Console.OutputEncoding = Encoding.UTF8;
StandardStream.Use();
return await CommandLine.Invoke(Commands.Root(), args, interruption);
