# cmake -DTEMPLATE=… -DOUTPUT=… -DPROJECT_VERSION=… -DRELEASE_DATE=… [-DCLI=… -DLANGUAGE=…] -P manual.cmake
# Writes a manual page; where it wants them, with the sections that the command line makes of its own declarations.
if(CLI)
  execute_process(COMMAND ${CLI} --manual --lang ${LANGUAGE}
    OUTPUT_VARIABLE COMMANDS_AND_OPTIONS OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
endif()
configure_file(${TEMPLATE} ${OUTPUT} @ONLY)
