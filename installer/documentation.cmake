# Manual pages in both languages, and what Debian wants in /usr/share/doc of each package.
find_program(AUTOCONFIGURE_GZIP gzip REQUIRED)

# The day of the release is said once, in the software catalogue's data.
file(STRINGS ${linux}/email-autoconfigure.metainfo.xml RELEASE_DATE REGEX "<release version=\"${PROJECT_VERSION}\"")
if(NOT RELEASE_DATE MATCHES "date=\"([0-9-]+)\"")
  message(FATAL_ERROR "installer/linux/email-autoconfigure.metainfo.xml does not have the release ${PROJECT_VERSION}")
endif()
set(RELEASE_DATE ${CMAKE_MATCH_1})

function(autoconfigure_manual component program language folder)
  set(template ${CMAKE_SOURCE_DIR}/installer/man/${program}.${language}.1.in)
  set(page ${CMAKE_CURRENT_BINARY_DIR}/man/${folder}/${program}.1)
  set(cli)
  if(program STREQUAL "email-autoconfigure-cli")
    set(cli -DCLI=$<TARGET_FILE:email-autoconfigure-cli> -DLANGUAGE=${language})
    set(depends email-autoconfigure-cli)
  endif()
  add_custom_command(OUTPUT ${page}.gz
    COMMAND ${CMAKE_COMMAND} -DTEMPLATE=${template} -DOUTPUT=${page} -DPROJECT_VERSION=${PROJECT_VERSION}
      -DRELEASE_DATE=${RELEASE_DATE} ${cli} -P ${CMAKE_SOURCE_DIR}/installer/manual.cmake
    COMMAND ${AUTOCONFIGURE_GZIP} -9nfk ${page}
    DEPENDS ${template} ${CMAKE_SOURCE_DIR}/installer/manual.cmake ${depends}
    COMMENT "Manual page ${folder}/${program}(1)" VERBATIM)
  set_property(GLOBAL APPEND PROPERTY AUTOCONFIGURE_MANUALS ${page}.gz)
  install(FILES ${page}.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/${folder} COMPONENT ${component})
endfunction()

function(autoconfigure_documentation component package)
  autoconfigure_manual(${component} ${package} en man1)
  autoconfigure_manual(${component} ${package} fr fr/man1)
  install(FILES ${linux}/copyright DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/${package} COMPONENT ${component})
  if(EXISTS /etc/debian_version)
    install(FILES ${CMAKE_CURRENT_BINARY_DIR}/changelog.Debian.gz
      DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/${package} COMPONENT ${component})
  endif()
endfunction()

autoconfigure_documentation(cli email-autoconfigure-cli)
if(AUTOCONFIGURE_BUILD_GUI)
  autoconfigure_documentation(window email-autoconfigure)
endif()
add_custom_command(OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/changelog.Debian.gz
  COMMAND ${CMAKE_COMMAND} -E copy ${linux}/changelog ${CMAKE_CURRENT_BINARY_DIR}/changelog.Debian
  COMMAND ${AUTOCONFIGURE_GZIP} -9nf ${CMAKE_CURRENT_BINARY_DIR}/changelog.Debian
  DEPENDS ${linux}/changelog VERBATIM)
get_property(manuals GLOBAL PROPERTY AUTOCONFIGURE_MANUALS)
add_custom_target(documentation ALL DEPENDS ${manuals} ${CMAKE_CURRENT_BINARY_DIR}/changelog.Debian.gz)
